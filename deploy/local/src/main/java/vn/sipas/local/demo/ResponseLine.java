package vn.sipas.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;

/**
 * Writes a response as a line of JSON, with what surrounds its answers made up.
 */
final class ResponseLine {

	private static final List<String> SEXES = List.of("female", "male");

	private static final List<String> AGES = List.of("18-24", "25-34", "35-44", "45-54", "55-64", "65+");

	private static final List<String> SERVICES = List.of("land", "civil-status", "certification", "identity-card",
			"construction", "business", "transport", "social-policy");

	private static final int FIRST_HOUR = 7;

	private static final int HOURS = 10;

	/** Neighbouring seeds would make neighbours alike. */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private final String prefix;

	private final List<String> criteria;

	private final long seed;

	ResponseLine(DemoWave wave, long seed) {
		this.prefix = wave.id().replaceFirst("^sipas", "demo");
		this.criteria = wave.criteria();
		this.seed = seed;
	}

	/**
	 * Writes a response; the same respondent always gets the same line.
	 * @param unit the province
	 * @param respondent whose response it is, from 0
	 * @param village where it was given
	 * @param answers an answer for each criterion, 0 where it is missing
	 * @return the line, without an end of line
	 */
	String write(String unit, int respondent, Sample.Village village, byte[] answers) {
		RandomGenerator random = new Random(this.seed + respondent * SPREAD);
		int second = random.nextInt(HOURS * 3600);
		return String.format(Locale.ROOT, """
				{"responseId":"%s-%s-%04d","unit":"%s","stratum":"%s","cluster":"%s","service":"%s",\
				"answeredAt":"%sT%02d:%02d:%02d+07:00","durationSeconds":%d,"interviewer":"%s",\
				"demographics":{"sex":"%s","ageGroup":"%s"},"answers":%s}""", this.prefix, unit, respondent + 1, unit,
				village.stratum(), village.cluster(), pick(SERVICES, random), village.visited(),
				FIRST_HOUR + second / 3600, second / 60 % 60, second % 60, 240 + random.nextInt(900),
				village.interviewer(), pick(SEXES, random), pick(AGES, random), json(answers));
	}

	private String json(byte[] answers) {
		StringJoiner json = new StringJoiner(",", "{", "}");
		for (int criterion = 0; criterion < answers.length; criterion++) {
			if (answers[criterion] > 0) {
				json.add("\"" + this.criteria.get(criterion) + "\":" + answers[criterion]);
			}
		}
		return json.toString();
	}

	private static String pick(List<String> values, RandomGenerator random) {
		return values.get(random.nextInt(values.size()));
	}

}
