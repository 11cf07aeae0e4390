package vn.sipas.ranking.history;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * Differences of rows, kind by kind: what is alike is packed best beside each other.
 */
final class Columns {

	/** Beside the numbers that changed: some dimension did. */
	private static final int DIMENSIONS = 1 << Row.NUMBERS;

	/** In the place of what changed: the unit is not ranked any more. */
	private static final int GONE = DIMENSIONS << 1;

	private Columns() {
	}

	/** Takes differences. */
	static final class Out {

		private final LongStream.Builder counts = LongStream.builder();

		private final LongStream.Builder kinds = LongStream.builder();

		private final List<LongStream.Builder> numbers = builders(Row.NUMBERS);

		private final List<LongStream.Builder> dimensions;

		Out(int dimensions) {
			this.dimensions = builders(dimensions);
		}

		/** How many rows changed, or how many did not before the next that did. */
		void count(int count) {
			this.counts.add(count);
		}

		void gone() {
			this.kinds.add(GONE);
		}

		void change(Row was, Row is) {
			int changed = was.hasDimensionsOf(is) ? 0 : DIMENSIONS;
			for (int i = 0; i < Row.NUMBERS; i++) {
				if (was.numbers()[i] != is.numbers()[i]) {
					changed |= 1 << i;
					this.numbers.get(i).add(is.numbers()[i] - was.numbers()[i]);
				}
			}
			this.kinds.add(changed);
			if ((changed & DIMENSIONS) != 0) {
				for (int i = 0; i < is.dimensions().length; i++) {
					this.dimensions.get(i).add(is.dimensions()[i] - was.dimensions()[i]);
				}
			}
		}

		void write(Numbers.Out out) {
			out.numbers(this.counts.build());
			out.numbers(this.kinds.build());
			this.numbers.forEach((column) -> out.numbers(column.build()));
			this.dimensions.forEach((column) -> out.numbers(column.build()));
		}

		private static List<LongStream.Builder> builders(int count) {
			return IntStream.range(0, count).mapToObj((column) -> LongStream.builder()).toList();
		}

	}

	/** Gives them in the same order. */
	static final class In {

		private final PrimitiveIterator.OfLong counts;

		private final PrimitiveIterator.OfLong kinds;

		private final List<PrimitiveIterator.OfLong> numbers;

		private final List<PrimitiveIterator.OfLong> dimensions;

		In(Numbers.In in, int dimensions) {
			this.counts = in.numbers();
			this.kinds = in.numbers();
			this.numbers = iterators(in, Row.NUMBERS);
			this.dimensions = iterators(in, dimensions);
		}

		int count() {
			return Math.toIntExact(this.counts.nextLong());
		}

		/** Returns what a row is now; null if it is gone. */
		@Nullable Row change(Row was) {
			int changed = Math.toIntExact(this.kinds.nextLong());
			if (changed == GONE) {
				return null;
			}
			long[] now = was.numbers().clone();
			for (int i = 0; i < Row.NUMBERS; i++) {
				now[i] += ((changed & (1 << i)) == 0) ? 0 : this.numbers.get(i).nextLong();
			}
			if ((changed & DIMENSIONS) == 0) {
				return new Row(now, was.dimensions());
			}
			long[] figures = was.dimensions().clone();
			for (int i = 0; i < figures.length; i++) {
				figures[i] += this.dimensions.get(i).nextLong();
			}
			return new Row(now, figures);
		}

		private static List<PrimitiveIterator.OfLong> iterators(Numbers.In in, int count) {
			List<PrimitiveIterator.OfLong> iterators = new ArrayList<>(count);
			for (int i = 0; i < count; i++) {
				iterators.add(in.numbers());
			}
			return iterators;
		}

	}

}
