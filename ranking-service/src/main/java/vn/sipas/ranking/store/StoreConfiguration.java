package vn.sipas.ranking.store;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * Nothing is taken as kept before a majority of the store's members has it, and nothing
 * is read that could be rolled back.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

	@Bean
	MongoClientSettingsBuilderCustomizer careful(StoreProperties properties) {
		long connect = properties.connectWithin().toMillis();
		long answer = properties.answerWithin().toMillis();
		return (settings) -> settings.writeConcern(WriteConcern.MAJORITY)
			.readConcern(ReadConcern.MAJORITY)
			.readPreference(ReadPreference.primary())
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(connect, TimeUnit.MILLISECONDS))
			.applyToServerSettings((server) -> server.heartbeatFrequency(2, TimeUnit.SECONDS))
			.applyToSocketSettings((socket) -> socket.connectTimeout(connect, TimeUnit.MILLISECONDS)
				.readTimeout(answer, TimeUnit.MILLISECONDS));
	}

	@Bean
	MongoTemplate mongoTemplate(MongoClient client, MongoConnectionDetails details) {
		String named = details.getConnectionString().getDatabase();
		return new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, (named == null) ? "sipas" : named),
				StoredValues.converter());
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
