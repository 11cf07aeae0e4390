package vn.sipas.intake.response;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;

import vn.sipas.intake.wave.Terms;

/**
 * The answers of one response: at most one to each item of the wave.
 */
public final class Answers {

	private static final int NONE = Integer.MIN_VALUE;

	private final Terms terms;

	private final int[] given;

	private int count;

	Answers(Terms terms) {
		this.terms = terms;
		this.given = new int[terms.items()];
		Arrays.fill(this.given, NONE);
	}

	boolean add(int item, int answer) {
		if (this.given[item] != NONE) {
			return false;
		}
		this.given[item] = answer;
		this.count++;
		return true;
	}

	/**
	 * The number of items that were answered.
	 * @return from 0
	 */
	public int count() {
		return this.count;
	}

	/**
	 * Whether every answer is the same.
	 * @return true also where there is none
	 */
	boolean areAllTheSame() {
		int first = NONE;
		for (int answer : this.given) {
			if (answer != NONE) {
				if (first != NONE && first != answer) {
					return false;
				}
				first = answer;
			}
		}
		return true;
	}

	/**
	 * Goes through the answers in the order of the items' ids.
	 * @param each takes an item's id and the answer to it
	 */
	public void forEach(ObjIntConsumer<String> each) {
		for (int item = 0; item < this.given.length; item++) {
			if (this.given[item] != NONE) {
				each.accept(this.terms.item(item), this.given[item]);
			}
		}
	}

}
