package vn.sipas.scoring.reader;

import java.util.Arrays;

import vn.sipas.scoring.flag.Flag;

/** An event's flags, as far as they are known. */
final class ScannedFlags {

	private static final Flag[] KNOWN = Flag.values();

	private static final Label[] LABELS = Arrays.stream(KNOWN)
		.map((flag) -> Label.of('"' + flag.word() + '"'))
		.toArray(Label[]::new);

	private int set;

	int set() {
		return this.set;
	}

	void clear() {
		this.set = 0;
	}

	/** Reads from before the opening bracket to behind the closing one. */
	boolean read(Cursor cursor) {
		if (!cursor.take('[')) {
			return false;
		}
		do {
			if (!readOne(cursor)) {
				return false;
			}
		}
		while (cursor.comma());
		return cursor.take(']');
	}

	private boolean readOne(Cursor cursor) {
		for (int flag = 0; flag < KNOWN.length; flag++) {
			if (LABELS[flag].isAt(cursor.bytes(), cursor.at())) {
				cursor.moveTo(cursor.at() + LABELS[flag].length());
				this.set |= KNOWN[flag].bit();
				return true;
			}
		}
		return false;
	}

}
