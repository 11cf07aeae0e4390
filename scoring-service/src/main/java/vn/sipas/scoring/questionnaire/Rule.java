package vn.sipas.scoring.questionnaire;

import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How a node's value is made. Every rule leaves out a child without answers; the others
 * keep their relative weights. Which rule a node has belongs to the wave's definition:
 * the index has been built in more than one way over the years.
 */
public sealed interface Rule {

	/** The plain mean of the children. */
	record Mean() implements Rule {
	}

	/**
	 * The children's mean with given weights.
	 *
	 * @param weights a share (0-1) for each child, in the children's order
	 */
	record Weights(List<BigFraction> weights) implements Rule {

		public Weights {
			weights = List.copyOf(weights);
		}

	}

	/** The children's mean, weighted by how many satisfaction criteria each has. */
	record Criteria() implements Rule {
	}

	/** All answers to the satisfaction criteria below, taken together. */
	record Pooled() implements Rule {
	}

	/** The answers to the node's own question. */
	record Question() implements Rule {
	}

}
