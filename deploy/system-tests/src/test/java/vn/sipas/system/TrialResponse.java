package vn.sipas.system;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A response of the trial wave as a survey app holds it.
 *
 * @param id its id
 * @param revision 1, or more for a correction
 * @param unit the unit that was judged
 * @param weightMicros its weight in millionths
 * @param answers item to answer
 */
public record TrialResponse(String id, int revision, String unit, long weightMicros, Map<String, Integer> answers) {

	/**
	 * What is sent.
	 * @return one line
	 */
	public String json() {
		String given = this.answers.entrySet()
			.stream()
			.map((answer) -> "\"" + answer.getKey() + "\":" + answer.getValue())
			.collect(Collectors.joining(","));
		return """
				{"responseId":"%s","revision":%d,"unit":"%s","weight":%d.%06d,"stratum":"%s","cluster":"%s",\
				"answeredAt":"2026-03-02T09:14:05+07:00","answers":{%s}}""".formatted(this.id, this.revision, this.unit,
				this.weightMicros / 1_000_000, this.weightMicros % 1_000_000, this.unit + "-s",
				this.unit + "-c" + Math.floorMod(this.id.hashCode(), 7), given);
	}

}
