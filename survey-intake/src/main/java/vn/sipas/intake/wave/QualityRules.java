package vn.sipas.intake.wave;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * From when on a response is flagged, and which flags keep it out until it is reviewed. A
 * rule that is left out flags nothing.
 *
 * @param secondsPerQuestion faster than this is too fast, in seconds an answer
 * @param straightLinedFrom so many answers, all the same, are a straight line
 * @param lateAfterDays what comes in more than so many days after it was answered is late
 * @param responsesPerDevice the most responses of one device
 * @param responsesPerInterviewerDay the most responses of one interviewer on one day
 * @param alikePercent two forms of one interviewer with so many percent of their answers
 * in common are alike
 * @param hold the flags that keep a response out
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QualityRules(@Nullable BigDecimal secondsPerQuestion, @Nullable Integer straightLinedFrom,
		@Nullable Integer lateAfterDays, @Nullable Integer responsesPerDevice,
		@Nullable Integer responsesPerInterviewerDay, @Nullable Integer alikePercent, List<Flag> hold) {

	/** Nothing is flagged but what needs no rule. */
	public static final QualityRules NONE = new QualityRules(null, null, null, null, null, null, List.of());

	@SuppressWarnings("ConstantValue")
	public QualityRules {
		// Jackson hands in null where an event has no such field.
		hold = (hold != null) ? List.copyOf(hold) : List.of();
	}

}
