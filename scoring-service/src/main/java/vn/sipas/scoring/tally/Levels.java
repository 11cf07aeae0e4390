package vn.sipas.scoring.tally;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;
import vn.sipas.scoring.questionnaire.Share;

/**
 * How many responses there are, and how often each answer of the scale was given to each
 * item. These depend on no threshold and no rule.
 */
public final class Levels extends Sums {

	private final int items;

	private final Row all;

	private @Nullable Row[] levels = new Row[0];

	/**
	 * Starts empty.
	 * @param items how many items the wave has
	 */
	public Levels(int items) {
		this(items, new Row(1));
	}

	private Levels(int items, Row all) {
		this.items = items;
		this.all = all;
	}

	/**
	 * Counts a response, or takes it out again.
	 * @param codes for each item 0 where it was not answered, else the place of the
	 * answer on the scale, from 1
	 * @param millionths its weight
	 * @param sign 1 or -1
	 */
	public void change(byte[] codes, long millionths, int sign) {
		Weight weight = admit(millionths);
		this.all.change(0, sign, weight);
		for (int item = 0; item < this.items; item++) {
			int code = codes[item];
			if (code != 0) {
				level(code).change(item, sign, weight);
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
		for (int level = 0; level < other.levels.length; level++) {
			Row row = other.levels[level];
			if (row != null) {
				level(level + 1).add(row);
			}
		}
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
		Row row = (code <= this.levels.length) ? this.levels[code - 1] : null;
		return (row != null) ? row.count(item) : 0;
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
		for (int level = 0; level < this.levels.length; level++) {
			Row row = this.levels[level];
			if (row != null) {
				BigInteger weight = row.exactWeight(item, weights());
				answered = answered.add(weight);
				above = (level + 1 >= satisfied) ? above.add(weight) : above;
			}
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
		Arrays.stream(this.levels).filter(Objects::nonNull).forEach(consumer);
	}

	void write(PackedWriter packed) {
		weights().write(packed);
		this.all.write(packed);
		packed.number(this.levels.length);
		for (Row row : this.levels) {
			packed.number((row != null) ? 1 : 0);
			if (row != null) {
				row.write(packed);
			}
		}
	}

	static Levels read(PackedReader packed, int items) {
		Weights weights = Weights.read(packed);
		Levels read = new Levels(items, Row.read(packed, 1, weights.isMixed(), false));
		read.become(weights);
		read.levels = new Row[packed.smallNumber()];
		for (int level = 0; level < read.levels.length; level++) {
			if (packed.number() == 1) {
				read.levels[level] = Row.read(packed, items, weights.isMixed(), false);
			}
		}
		return read;
	}

	private Row level(int code) {
		if (code > this.levels.length) {
			this.levels = Arrays.copyOf(this.levels, code);
		}
		Row row = this.levels[code - 1];
		if (row == null) {
			row = row(this.items);
			this.levels[code - 1] = row;
		}
		return row;
	}

}
