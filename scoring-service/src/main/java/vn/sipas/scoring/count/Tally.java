package vn.sipas.scoring.count;

import java.util.SortedMap;
import java.util.TreeMap;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * The counts of one cell on one partition: how many responses, and for each item and each
 * answer of the scale how many gave it and what they weigh together. They depend on no
 * rule, and adding and subtracting in any order gives the same to the last bit. Weights
 * are whole millionths.
 */
public final class Tally {

	private static final int FORMAT = 1;

	private final SortedMap<Integer, LevelCounts> levels = new TreeMap<>();

	private long responses;

	private long weight;

	public static Tally of(byte[] bytes) {
		PackedReader packed = new PackedReader(bytes).format(FORMAT, "a cell's counts");
		Tally tally = new Tally();
		tally.responses = packed.number();
		tally.weight = packed.number();
		while (!packed.isAtEnd()) {
			tally.levels.put((int) packed.signed(), LevelCounts.read(packed));
		}
		return tally;
	}

	public byte[] toBytes() {
		PackedWriter packed = new PackedWriter(512).number(FORMAT).number(this.responses).number(this.weight);
		this.levels.forEach((value, counts) -> {
			packed.signed(value);
			counts.write(packed);
		});
		return packed.toBytes();
	}

	public long responses() {
		return this.responses;
	}

	/**
	 * The weights of all responses.
	 * @return their sum in millionths
	 */
	public long weight() {
		return this.weight;
	}

	/**
	 * The counts of each answer of the scale that was ever given.
	 * @return counts by answer, lowest first
	 */
	public SortedMap<Integer, LevelCounts> levels() {
		return this.levels;
	}

	/**
	 * Whether a weight can be added and every sum still be held exactly. No sum of an
	 * item is larger than that of the responses.
	 * @param more a weight in millionths
	 * @return false if the sum would be larger than a long
	 */
	boolean hasRoomFor(long more) {
		return this.weight <= Long.MAX_VALUE - more;
	}

	void add(ResponseState.Counted response) {
		change(response, 1);
	}

	void subtract(ResponseState.Counted response) {
		change(response, -1);
	}

	private void change(ResponseState.Counted response, int sign) {
		this.responses += sign;
		this.weight += sign * response.weight();
		for (Answer answer : response.answers()) {
			this.levels.computeIfAbsent(answer.value(), (_) -> new LevelCounts())
				.change(answer.item(), sign, sign * response.weight());
		}
	}

}
