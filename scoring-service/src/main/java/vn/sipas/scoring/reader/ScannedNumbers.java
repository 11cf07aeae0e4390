package vn.sipas.scoring.reader;

/** An event's revision, weight and digest. */
final class ScannedNumbers {

	private static final int DIGITS_OF_INT = 10;

	private static final int DIGITS_OF_MILLION = 7;

	private static final int DECIMALS = 6;

	private static final long MOST_WEIGHT = 1_000_000_000_000L;

	private static final long[] POWERS = { 1_000_000, 100_000, 10_000, 1000, 100, 10, 1 };

	private static final int DIGEST = 32;

	private int revision;

	private long weight;

	private long digestHigh;

	private long digestLow;

	int revision() {
		return this.revision;
	}

	long weight() {
		return this.weight;
	}

	long digestHigh() {
		return this.digestHigh;
	}

	long digestLow() {
		return this.digestLow;
	}

	boolean readRevision(Cursor cursor) {
		long value = cursor.whole(DIGITS_OF_INT);
		this.revision = (int) value;
		return value > 0 && value <= Integer.MAX_VALUE;
	}

	boolean readWeight(Cursor cursor) {
		long whole = cursor.whole(DIGITS_OF_MILLION);
		long part = 0;
		if (cursor.take('.')) {
			int start = cursor.at();
			part = cursor.run(DECIMALS);
			if (part < 0) {
				return false;
			}
			part *= POWERS[cursor.at() - start];
		}
		this.weight = whole * POWERS[0] + part;
		return whole >= 0 && this.weight > 0 && this.weight <= MOST_WEIGHT;
	}

	boolean readDigest(Cursor cursor) {
		if (!cursor.take('"')) {
			return false;
		}
		byte[] bytes = cursor.bytes();
		int at = cursor.at();
		long first = Words.at(bytes, at);
		long second = Words.at(bytes, at + 8);
		long third = Words.at(bytes, at + 16);
		long fourth = Words.at(bytes, at + 24);
		if (!(Hex.isHex(first) && Hex.isHex(second) && Hex.isHex(third) && Hex.isHex(fourth))) {
			return false;
		}
		this.digestHigh = Hex.value(first) << 32 | Hex.value(second);
		this.digestLow = Hex.value(third) << 32 | Hex.value(fourth);
		cursor.moveTo(at + DIGEST);
		return cursor.take('"');
	}

}
