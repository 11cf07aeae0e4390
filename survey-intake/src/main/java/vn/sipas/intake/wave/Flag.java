package vn.sipas.intake.wave;

import vn.sipas.intake.json.Word;

/**
 * What is odd about a response. A flag is a fact and drops nothing: which ones keep a
 * response out of the figures until it is reviewed is the wave's rule.
 */
public enum Flag implements Word {

	/** Answered faster than questions can be read. */
	TOO_FAST,
	/** All answers are the same. */
	STRAIGHT_LINED,
	/** Came in long after it was answered. */
	LATE,
	/** From a cluster that was not sampled. */
	OUTSIDE_SAMPLE,
	/** The device's clock was wrong. */
	CLOCK_WRONG,
	/** More responses from one device than a device should send. */
	DEVICE_REPEAT,
	/** More responses of an interviewer on one day than one can do. */
	INTERVIEWER_DAY,
	/** Nearly the same as another form of the same interviewer. */
	ALIKE

}
