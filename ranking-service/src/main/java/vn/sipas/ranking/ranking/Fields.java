package vn.sipas.ranking.ranking;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFilter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.SimpleBeanPropertyFilter;
import tools.jackson.databind.ser.std.SimpleFilterProvider;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.Parameters;

/** Writes of each unit only the fields that a reader names. */
final class Fields {

	/** What names fields. */
	static final List<String> PARAMETERS = List.of("fields");

	private static final Pattern FIELD = Pattern.compile("[A-Za-z]{1,40}");

	private static final Set<String> KNOWN = Stream.of(RankedUnit.class.getRecordComponents())
		.map(RecordComponent::getName)
		.collect(Collectors.toUnmodifiableSet());

	private static final String UNITS = "units";

	private final JsonMapper json;

	Fields(JsonMapper json) {
		this.json = json.rebuild().addMixIn(RankedUnit.class, Filtered.class).build();
	}

	/**
	 * The fields that are asked for.
	 * @param parameters {@code fields}: names of a unit's fields
	 * @return those that are named; all where none is
	 * @throws BadParameterException if units have no such field
	 */
	static Set<String> of(Parameters parameters) {
		Set<String> fields = new HashSet<>(parameters.several("fields", FIELD, KNOWN.size()));
		if (!KNOWN.containsAll(fields)) {
			throw new BadParameterException("fields");
		}
		return fields.isEmpty() ? KNOWN : fields;
	}

	/** A ranking as JSON, its units with these fields. */
	byte[] write(SelectedRanking ranking, Set<String> fields) {
		return this.json
			.writer(new SimpleFilterProvider().addFilter(UNITS, SimpleBeanPropertyFilter.filterOutAllExcept(fields)))
			.writeValueAsBytes(ranking);
	}

	@JsonFilter(UNITS)
	private interface Filtered {

	}

}
