package vn.sipas.intake.wave;

import vn.sipas.intake.json.Word;

/**
 * How a node's value is made from its children's.
 */
public enum Rule implements Word {

	/** Their plain mean. */
	MEAN,
	/** Their mean by given weights. */
	WEIGHTS,
	/** Their mean by the number of criteria of satisfaction in each. */
	CRITERIA,
	/** All answers to the criteria of satisfaction below, together. */
	POOLED,
	/** Not from the children: from the node's own question. */
	QUESTION

}
