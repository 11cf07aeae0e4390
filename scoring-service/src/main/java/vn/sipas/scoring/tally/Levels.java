package vn.sipas.scoring.tally;

import java.math.BigInteger;
import java.util.function.Consumer;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;
import vn.sipas.scoring.questionnaire.Share;

/**
 * How many responses there are, and how often each answer of the scale was given to each
 * item. These depend on no threshold and no rule.
 */
public final class Levels extends Counters {

	private final int items;

	private final int answers;

	private final Row all;

	private final Row counts;

	/**
	 * Starts empty.
	 * @param items how many items the wave has
	 * @param answers how many answers its scale has
	 */
	public Levels(int items, int answers) {
		this(items, answers, new Row(1), new Row(items * answers));
	}

	private Levels(int items, int answers, Row all, Row counts) {
		this.items = items;
		this.answers = answers;
		this.all = all;
		this.counts = counts;
	}

	/**
	 * Counts a response, or takes it out again.
	 * @param codes for each item 0 where it was not answered, else the place of the
	 * answer on the scale, from 1
	 * @param from where the first item's code is
	 * @param millionths its weight
	 * @param sign 1 or -1
	 */
	public void change(byte[] codes, int from, long millionths, int sign) {
		Weight weight = admit(millionths);
		this.all.change(0, sign, weight);
		for (int item = 0; item < this.items; item++) {
			int code = codes[from + item];
			if (code != 0) {
				this.counts.change(item * this.answers + code - 1, sign, weight);
			}
		}
	}

	/**
	 * Adds what another has counted.
	 * @param other counts of the same wave
	 */
	public void add(Levels other) {
		meet(other);
		this.all.add(other.all);
		this.counts.add(other.counts);
	}

	public int responses() {
		return this.all.count(0);
	}

	/**
	 * How many gave an answer to an item, unweighted.
	 * @param item the item's number
	 * @param code the answer's place on the scale, from 1
	 * @return a number of responses
	 */
	public int answers(int item, int code) {
		return this.counts.count(item * this.answers + code - 1);
	}

	/**
	 * An item's answers, weighted.
	 * @param item the item's number
	 * @param satisfied the lowest place on the scale that counts as satisfied
	 * @return exact sums, in millionths
	 */
	public Share share(int item, int satisfied) {
		BigInteger above = BigInteger.ZERO;
		BigInteger answered = BigInteger.ZERO;
		for (int code = 1; code <= this.answers; code++) {
			BigInteger weight = this.counts.exactWeight(item * this.answers + code - 1, weights());
			answered = answered.add(weight);
			above = (code >= satisfied) ? above.add(weight) : above;
		}
		return new Share(above, answered);
	}

	@Override
	boolean isSquared() {
		return false;
	}

	@Override
	void forEachRow(Consumer<Row> consumer) {
		consumer.accept(this.all);
		consumer.accept(this.counts);
	}

	void write(PackedWriter packed) {
		weights().write(packed);
		this.all.write(packed);
		this.counts.write(packed);
	}

	static Levels read(PackedReader packed, int items, int answers) {
		Weights weights = Weights.read(packed);
		Levels read = new Levels(items, answers, Row.read(packed, 1, weights.isMixed(), false),
				Row.read(packed, items * answers, weights.isMixed(), false));
		read.become(weights);
		return read;
	}

}
