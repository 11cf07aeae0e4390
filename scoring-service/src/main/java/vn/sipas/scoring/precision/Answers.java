package vn.sipas.scoring.precision;

import vn.sipas.scoring.questionnaire.Share;

/** A unit's answers to each item. */
public interface Answers {

	/**
	 * The exact share of an item.
	 * @param item its number, from 0
	 * @return sums over all of the unit's responses; {@link Share#NONE} without answers
	 */
	Share share(int item);

	/**
	 * How many answered an item, unweighted.
	 * @param item its number, from 0
	 * @return a number of responses
	 */
	long answered(int item);

}
