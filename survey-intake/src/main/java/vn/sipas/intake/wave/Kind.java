package vn.sipas.intake.wave;

import vn.sipas.intake.json.Word;

/**
 * What a criterion asks about.
 */
public enum Kind implements Word {

	/** How satisfied the respondent is: enters the index. */
	SATISFACTION,
	/** What the respondent holds to be so: reported beside the index. */
	PERCEPTION,
	/** What the respondent would like: reported beside the index. */
	EXPECTATION

}
