package vn.sipas.ranking.store;

import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * How records are kept as documents: percentages stay decimals, there are no names of
 * Java classes, and no document refers to another.
 */
final class StoredValues {

	private StoredValues() {
	}

	static MappingMongoConverter converter() {
		MongoCustomConversions conversions = MongoCustomConversions
			.create((values) -> values.bigDecimal(BigDecimalRepresentation.DECIMAL128));
		MongoMappingContext mapping = new MongoMappingContext();
		mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
		MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
		converter.setCustomConversions(conversions);
		converter.setTypeMapper(new DefaultMongoTypeMapper(null));
		converter.afterPropertiesSet();
		return converter;
	}

}
