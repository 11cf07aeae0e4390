package vn.sipas.scoring.wave;

import java.util.OptionalInt;

/**
 * Which responses of a wave are flagged beside others, and which flags keep a response
 * out of the figures until somebody has decided.
 *
 * @param responsesPerDevice the most responses of one device, where there is such a rule
 * @param responsesPerInterviewerDay the most responses of one interviewer on one day,
 * where there is such a rule
 * @param alikePercent two forms of one interviewer with so many percent of their answers
 * in common are alike, where there is such a rule
 * @param hold the set of {@link vn.sipas.scoring.flag.Flag flags} that keep a response
 * out
 */
public record QualityRules(OptionalInt responsesPerDevice, OptionalInt responsesPerInterviewerDay,
		OptionalInt alikePercent, int hold) {

	/** Nothing is compared, and nothing kept out. */
	public static final QualityRules NONE = new QualityRules(OptionalInt.empty(), OptionalInt.empty(),
			OptionalInt.empty(), 0);

	/** Whether responses of one device are compared. */
	public boolean compareDevices() {
		return this.responsesPerDevice.isPresent();
	}

	/** Whether responses of one interviewer are compared. */
	public boolean compareInterviewers() {
		return this.responsesPerInterviewerDay.isPresent() || this.alikePercent.isPresent();
	}

}
