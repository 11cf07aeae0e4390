package vn.sipas.scoring.responses;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a response stands in a page: the entry's length, id, wave and revision; what was
 * noted, if anything; where it has answers also digest, cell, profile, weight, day and
 * answers, each answer in as few bits as the largest needs. Numbers take 7 bits a byte,
 * low ones first; the day takes two bytes.
 */
final class Entry {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final int LENGTH_BYTES = 2;

	/** Below the revision: whether there are notes. */
	private static final int NOTED = 1;

	/** Below the revision: there is none yet. */
	private static final int UNSEEN = 2;

	private static final int HEAD_BITS = 2;

	private Entry() {
	}

	/** An upper bound of how long an entry will be. */
	static int bound(CountedResponse response) {
		return 128 + response.id().textBesides().length + ((response.revision > 0) ? response.items : 0);
	}

	/** Writes an entry and returns where it ends. */
	static int write(CountedResponse response, byte[] bytes, int from) {
		int at = from + LENGTH_BYTES;
		int idLength = response.id().length();
		System.arraycopy(response.idBytes(), 0, bytes, at, idLength);
		at = number(bytes, at + idLength, response.wave);
		boolean counted = response.revision > CountedResponse.WITHDRAWN;
		boolean noted = response.revision != CountedResponse.WITHDRAWN && !response.notes.isEmpty();
		long head = (counted ? (long) response.revision << HEAD_BITS : 0) | (noted ? NOTED : 0)
				| ((response.revision == CountedResponse.UNSEEN) ? UNSEEN : 0);
		at = number(bytes, at, head);
		if (noted) {
			at = notes(bytes, at, response);
		}
		if (counted) {
			LONGS.set(bytes, at, response.digestHigh);
			LONGS.set(bytes, at + 8, response.digestLow);
			at = number(bytes, at + 16, response.cell);
			at = number(bytes, at, response.profile);
			at = number(bytes, at, response.weight);
			bytes[at++] = (byte) response.day;
			bytes[at++] = (byte) (response.day >>> Byte.SIZE);
			at = number(bytes, at, response.items);
			at = codes(bytes, at, response);
		}
		int length = at - from;
		bytes[from] = (byte) ((length & 0x7F) | 0x80);
		bytes[from + 1] = (byte) (length >> 7);
		return at;
	}

	/** The length of the entry that begins here, 0 where there is none. */
	static int length(byte[] bytes, int from) {
		return (bytes[from] == 0) ? 0 : (bytes[from] & 0x7F) | bytes[from + 1] << 7;
	}

	/** Reads an entry. */
	static void read(byte[] bytes, int from, CountedResponse into) {
		int idLength = PackedId.length(bytes[from + LENGTH_BYTES]);
		System.arraycopy(bytes, from + LENGTH_BYTES, into.idBytes(), 0, idLength);
		Cursor cursor = new Cursor(bytes, from + LENGTH_BYTES + idLength);
		into.wave = (int) cursor.number();
		long head = cursor.number();
		into.revision = ((head & UNSEEN) != 0) ? CountedResponse.UNSEEN : (int) (head >>> HEAD_BITS);
		into.notes.clear();
		into.id().forgetText();
		if ((head & NOTED) != 0) {
			readNotes(cursor, into);
		}
		if (into.revision > CountedResponse.WITHDRAWN) {
			into.digestHigh = cursor.word();
			into.digestLow = cursor.word();
			into.cell = (int) cursor.number();
			into.profile = (int) cursor.number();
			into.weight = cursor.number();
			into.day = cursor.day();
			into.clearAnswers((int) cursor.number());
			readCodes(bytes, cursor.at, into);
		}
	}

	/** Where the id begins in an entry. */
	static int idAt(int from) {
		return from + LENGTH_BYTES;
	}

	private static int notes(byte[] bytes, int from, CountedResponse response) {
		Notes notes = response.notes;
		int at = number(bytes, from, notes.changes);
		at = number(bytes, at, notes.flags);
		at = number(bytes, at, notes.decidedRevision);
		bytes[at++] = notes.decision;
		at = number(bytes, at, (notes.answeredAt << 1) ^ (notes.answeredAt >> 63));
		LONGS.set(bytes, at, notes.device);
		byte[] text = response.id().textBesides();
		at = number(bytes, at + Long.BYTES, text.length);
		System.arraycopy(text, 0, bytes, at, text.length);
		return at + text.length;
	}

	private static void readNotes(Cursor cursor, CountedResponse into) {
		Notes notes = into.notes;
		notes.changes = (int) cursor.number();
		notes.flags = (int) cursor.number();
		notes.decidedRevision = (int) cursor.number();
		notes.decision = (byte) cursor.number();
		long answeredAt = cursor.number();
		notes.answeredAt = (answeredAt >>> 1) ^ -(answeredAt & 1);
		notes.device = cursor.word();
		into.id().setTextBesides(cursor.block((int) cursor.number()));
	}

	private static int codes(byte[] bytes, int from, CountedResponse response) {
		int highest = 0;
		for (int item = 0; item < response.items; item++) {
			highest |= response.codes[item];
		}
		int width = Integer.SIZE - Integer.numberOfLeadingZeros(highest);
		int at = from;
		bytes[at++] = (byte) width;
		long pending = 0;
		int bits = 0;
		for (int item = 0; item < response.items; item++) {
			pending |= (long) response.codes[item] << bits;
			bits += width;
			while (bits >= Byte.SIZE) {
				bytes[at++] = (byte) pending;
				pending >>>= Byte.SIZE;
				bits -= Byte.SIZE;
			}
		}
		if (bits > 0) {
			bytes[at++] = (byte) pending;
		}
		return at;
	}

	private static void readCodes(byte[] bytes, int from, CountedResponse into) {
		int width = bytes[from];
		int mask = (1 << width) - 1;
		int at = from + 1;
		long pending = 0;
		int bits = 0;
		for (int item = 0; item < into.items; item++) {
			while (bits < width) {
				pending |= (bytes[at++] & 0xFFL) << bits;
				bits += Byte.SIZE;
			}
			into.codes[item] = (byte) (pending & mask);
			pending >>>= width;
			bits -= width;
		}
	}

	private static int number(byte[] bytes, int from, long value) {
		int at = from;
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			bytes[at++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		bytes[at++] = (byte) rest;
		return at;
	}

	private static final class Cursor {

		private final byte[] bytes;

		private int at;

		Cursor(byte[] bytes, int at) {
			this.bytes = bytes;
			this.at = at;
		}

		long word() {
			long word = (long) LONGS.get(this.bytes, this.at);
			this.at += Long.BYTES;
			return word;
		}

		int day() {
			this.at += 2;
			return (this.bytes[this.at - 2] & 0xFF) | (this.bytes[this.at - 1] & 0xFF) << Byte.SIZE;
		}

		byte[] block(int length) {
			this.at += length;
			return Arrays.copyOfRange(this.bytes, this.at - length, this.at);
		}

		long number() {
			long value = 0;
			for (int shift = 0;; shift += 7) {
				byte next = this.bytes[this.at++];
				value |= (next & 0x7FL) << shift;
				if (next >= 0) {
					return value;
				}
			}
		}

	}

}
