package vn.sipas.ranking.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** How a unit stands beside its plan. */
public enum Standing {

	/** It has all that is planned. */
	DONE("done"),

	/** It has as many as the plan asks for by now. */
	ON_TIME("on-time"),

	/** It has fewer, and there is time left. */
	BEHIND("behind"),

	/** It has fewer than planned, and the time is over. */
	SHORT("short"),

	/** The wave plans nothing for it. */
	NO_PLAN("no-plan");

	private final String word;

	Standing(String word) {
		this.word = word;
	}

	/**
	 * As programs and pages have it.
	 * @return in small letters
	 */
	@JsonValue
	public String word() {
		return this.word;
	}

	/** Whether it has fewer responses than the plan asks for by now. */
	public boolean isBehind() {
		return this == BEHIND || this == SHORT;
	}

	static Standing of(long responses, @Nullable Long planned, Schedule schedule) {
		if (planned == null) {
			return NO_PLAN;
		}
		if (responses >= planned) {
			return DONE;
		}
		if (responses >= schedule.due(planned)) {
			return ON_TIME;
		}
		return (schedule.over() < schedule.days()) ? BEHIND : SHORT;
	}

}
