package vn.sipas.scoring.tally;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;
import vn.sipas.scoring.precision.Sums;
import vn.sipas.scoring.questionnaire.Share;

/**
 * How many responses there are and, for each item, in how many it was answered below the
 * threshold and in how many not at all: that is little, since most answers are satisfied,
 * and says all that shares are made of.
 */
public class Tally extends Counters implements Sums {

	private static final double MILLION = 1_000_000;

	private final Row marks;

	/**
	 * Starts empty.
	 * @param items how many items the wave has
	 */
	public Tally(int items) {
		this(new Row(2 * items + 1));
	}

	Tally(Row marks) {
		this.marks = marks;
	}

	/**
	 * Counts a response, or takes it out again.
	 * @param marked what was marked of its answers
	 * @param millionths its weight
	 * @param sign 1 or -1
	 */
	public final void change(Marks marked, long millionths, int sign) {
		count(marked, admit(millionths), sign);
	}

	void count(Marks marked, @Nullable Weight weight, int sign) {
		this.marks.change(all(), sign, weight);
		for (int place = 0; place < marked.size(); place++) {
			this.marks.change(marked.mark(place), sign, weight);
		}
	}

	/**
	 * Adds what another has counted.
	 * @param other counts of the same wave
	 */
	public void add(Tally other) {
		meet(other);
		this.marks.add(other.marks);
	}

	public int responses() {
		return this.marks.count(all());
	}

	/** How many items there are. */
	public int items() {
		return this.marks.size() / 2;
	}

	/**
	 * What all responses weigh.
	 * @return the sum of their weights
	 */
	@Override
	public double one() {
		return weight(all());
	}

	/**
	 * What the responses weigh that have a mark.
	 * @param mark an item's number where it was answered below the threshold; that and
	 * the number of items where it was not answered
	 * @return the sum of their weights
	 */
	@Override
	public double single(int mark) {
		return weight(mark);
	}

	private double weight(int mark) {
		return this.marks.weight(mark, weights()) / MILLION;
	}

	final double square(int mark) {
		return this.marks.square(mark, weights()) / (MILLION * MILLION);
	}

	final int all() {
		return this.marks.size() - 1;
	}

	/**
	 * The exact share of an item.
	 * @param item its number
	 * @return sums of weights in millionths
	 */
	public Share share(int item) {
		var answered = this.marks.exactWeight(all(), weights())
			.subtract(this.marks.exactWeight(items() + item, weights()));
		return new Share(answered.subtract(this.marks.exactWeight(item, weights())), answered);
	}

	@Override
	boolean isSquared() {
		return false;
	}

	@Override
	void forEachRow(Consumer<Row> consumer) {
		consumer.accept(this.marks);
	}

	void write(PackedWriter packed) {
		weights().write(packed);
		this.marks.write(packed);
	}

	static Tally read(PackedReader packed, int items) {
		Weights weights = Weights.read(packed);
		Tally tally = new Tally(Row.read(packed, 2 * items + 1, weights.isMixed(), false));
		tally.become(weights);
		return tally;
	}

}
