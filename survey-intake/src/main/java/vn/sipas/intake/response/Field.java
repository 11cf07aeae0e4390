package vn.sipas.intake.response;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The fields of a response.
 */
public enum Field {

	/** Its id. */
	RESPONSE_ID("responseId"),
	/** Its revision. */
	REVISION("revision"),
	/** The unit that it is about. */
	UNIT("unit"),
	/** The stratum that it is from. */
	STRATUM("stratum"),
	/** The cluster that it is from. */
	CLUSTER("cluster"),
	/** How many it stands for. */
	WEIGHT("weight"),
	/** What was answered. */
	ANSWERS("answers"),
	/** The service that it is about. */
	SERVICE("service"),
	/** Coarse groups that the respondent is in. */
	DEMOGRAPHICS("demographics"),
	/** Code of the enumerator. */
	INTERVIEWER("interviewer"),
	/** How long answering took. */
	DURATION_SECONDS("durationSeconds"),
	/** When it was answered. */
	ANSWERED_AT("answeredAt"),
	/** The version of what the respondent agreed to. */
	CONSENT("consent");

	static final List<Field> REQUIRED = List.of(UNIT, ANSWERS, ANSWERED_AT);

	private static final Map<String, Field> BY_NAME = Arrays.stream(values())
		.collect(Collectors.toMap((field) -> field.name, Function.identity()));

	private final String name;

	private final String pointer;

	Field(String name) {
		this.name = name;
		this.pointer = "/" + name;
	}

	/**
	 * The field of a name.
	 * @param name the name as written
	 * @return the field, or null if there is none
	 */
	public static @Nullable Field of(String name) {
		return BY_NAME.get(name);
	}

	/**
	 * The field's name.
	 * @return the name as written
	 */
	public String fieldName() {
		return this.name;
	}

	/**
	 * Where the field is.
	 * @return its JSON pointer
	 */
	public String pointer() {
		return this.pointer;
	}

}
