package vn.sipas.ranking.history;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unit's line as numbers that change as little as can be: a place is told by how far it
 * is from the one that its figure says, and the places that it may have in truth by how
 * far they are from it.
 *
 * @param numbers responses, figure, margin, place and the two ends
 * @param dimensions the figures of all dimensions; 0 where there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record Row(long[] numbers, long[] dimensions) {

	static final int NUMBERS = 6;

	/** What a unit is that was not there before. */
	static Row empty(int dimensions) {
		return new Row(new long[NUMBERS], new long[dimensions]);
	}

	/**
	 * A line as numbers.
	 * @param line the line
	 * @param expected the place that its figure says
	 * @param dimensions the ids of all dimensions
	 */
	static Row of(Line line, long expected, List<String> dimensions) {
		long[] figures = new long[dimensions.size()];
		line.dimensions().forEach((one) -> figures[dimensions.indexOf(one.id())] = one.packed());
		return new Row(new long[] { line.responses(), line.overall(), line.margin(), line.rank() - expected,
				far(line.best(), line.rank()), far(line.worst(), line.rank()) }, figures);
	}

	Line line(String unit, long expected, List<Line.Dimension> dimensions) {
		long rank = this.numbers[3] + expected;
		return new Line(unit, this.numbers[0], this.numbers[1], this.numbers[2], rank, near(this.numbers[4], rank),
				near(this.numbers[5], rank), dimensions);
	}

	boolean hasDimensionsOf(Row other) {
		return Arrays.equals(this.dimensions, other.dimensions);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Row row && Arrays.equals(this.numbers, row.numbers) && hasDimensionsOf(row);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(this.numbers) + Arrays.hashCode(this.dimensions);
	}

	/** No place is no place, wherever the unit stands. */
	private static long far(long place, long rank) {
		long far = place - rank;
		return (place == 0) ? 0 : 1 + ((far << 1) ^ (far >> (Long.SIZE - 1)));
	}

	private static long near(long far, long rank) {
		return (far == 0) ? 0 : rank + (((far - 1) >>> 1) ^ -((far - 1) & 1));
	}

}
