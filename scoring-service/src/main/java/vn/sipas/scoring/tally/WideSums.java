package vn.sipas.scoring.tally;

import java.math.BigInteger;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * A row of sums of 128 bits each, for sums of weights and of their squares: a weight is
 * up to 10^12 millionths, its square up to 10^24, so that even 2^47 responses cannot
 * overflow one.
 */
final class WideSums {

	private static final double TWO_TO_64 = 0x1p64;

	private final long[] low;

	private final long[] high;

	WideSums(int size) {
		this.low = new long[size];
		this.high = new long[size];
	}

	void add(int index, long moreLow, long moreHigh) {
		long sum = this.low[index] + moreLow;
		this.high[index] += moreHigh + ((Long.compareUnsigned(sum, moreLow) < 0) ? 1 : 0);
		this.low[index] = sum;
	}

	void subtract(int index, long lessLow, long lessHigh) {
		long before = this.low[index];
		this.low[index] = before - lessLow;
		this.high[index] -= lessHigh + ((Long.compareUnsigned(before, lessLow) < 0) ? 1 : 0);
	}

	/** Adds the product of a number that is not negative and one that is of 128 bits. */
	void addProduct(int index, long count, long factorLow, long factorHigh) {
		add(index, count * factorLow, Math.unsignedMultiplyHigh(count, factorLow) + count * factorHigh);
	}

	void add(WideSums other) {
		for (int index = 0; index < other.low.length; index++) {
			add(index, other.low[index], other.high[index]);
		}
	}

	BigInteger exact(int index) {
		BigInteger lowPart = BigInteger.valueOf(this.low[index] >>> 1)
			.shiftLeft(1)
			.or(BigInteger.valueOf(this.low[index] & 1));
		return BigInteger.valueOf(this.high[index]).shiftLeft(Long.SIZE).add(lowPart);
	}

	double approximate(int index) {
		return approximate(this.low[index], this.high[index]);
	}

	/** A number of 128 bits as a double, always rounded in the same way. */
	static double approximate(long low, long high) {
		double unsigned = (low >= 0) ? low : ((low >>> 1) | (low & 1)) * 2.0;
		return high * TWO_TO_64 + unsigned;
	}

	/** The product of a count and a number of 128 bits, rounded as every other sum. */
	static double approximateProduct(long count, long factorLow, long factorHigh) {
		return approximate(count * factorLow, Math.unsignedMultiplyHigh(count, factorLow) + count * factorHigh);
	}

	void write(PackedWriter packed) {
		for (int index = 0; index < this.low.length; index++) {
			packed.number(this.low[index]).number(this.high[index]);
		}
	}

	static WideSums read(PackedReader packed, int size) {
		WideSums sums = new WideSums(size);
		for (int index = 0; index < size; index++) {
			sums.low[index] = packed.number();
			sums.high[index] = packed.number();
		}
		return sums;
	}

}
