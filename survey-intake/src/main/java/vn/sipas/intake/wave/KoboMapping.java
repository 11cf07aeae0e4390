package vn.sipas.intake.wave;

import java.util.Map;

/**
 * Which question of a form in KoboToolbox is what. Whatever is not named has the name
 * that it has here.
 *
 * @param criteria criterion to question, the question with its groups' names before it
 * @param fields a response's field, or {@code demographics.} and a name, to question
 */
public record KoboMapping(Map<String, String> criteria, Map<String, String> fields) {

	/** Every question has the name of what it asks for. */
	public static final KoboMapping EQUAL_NAMES = new KoboMapping(Map.of(), Map.of());

	public KoboMapping {
		criteria = Map.copyOf(criteria);
		fields = Map.copyOf(fields);
	}

}
