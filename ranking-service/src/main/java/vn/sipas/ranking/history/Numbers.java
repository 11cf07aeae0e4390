package vn.sipas.ranking.history;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Whole numbers as few bytes: seven bits in each, the least first, small negative ones as
 * short as small positive ones; and all of it deflated.
 */
final class Numbers {

	private static final int BITS = 7;

	/** Set in each byte but a number's last. */
	private static final int MORE = 1 << BITS;

	private static final long LOW = MORE - 1;

	private Numbers() {
	}

	/** Writes numbers and texts. */
	static final class Out {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private final DataOutputStream out = new DataOutputStream(
				new BufferedOutputStream(new DeflaterOutputStream(this.bytes)));

		void number(long number) {
			long left = (number << 1) ^ (number >> (Long.SIZE - 1));
			try {
				while ((left & ~LOW) != 0) {
					this.out.write((int) ((left & LOW) | MORE));
					left >>>= BITS;
				}
				this.out.write((int) left);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		void text(String text) {
			try {
				this.out.writeUTF(text);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/** Writes numbers that belong together. */
		void numbers(LongStream numbers) {
			long[] all = numbers.toArray();
			number(all.length);
			for (long number : all) {
				number(number);
			}
		}

		Packed packed() {
			try {
				this.out.close();
				return new Packed(this.bytes.toByteArray());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** Reads them in the same order. */
	static final class In {

		private final DataInputStream in;

		In(Packed packed) {
			InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(packed.bytes()));
			this.in = new DataInputStream(new BufferedInputStream(inflated));
		}

		long number() {
			try {
				long number = 0;
				int shift = 0;
				int next = this.in.readUnsignedByte();
				while ((next & MORE) != 0) {
					number |= (next & LOW) << shift;
					shift += BITS;
					next = this.in.readUnsignedByte();
				}
				number |= (long) next << shift;
				return (number >>> 1) ^ -(number & 1);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		int count() {
			return Math.toIntExact(number());
		}

		/** Reads numbers that belong together. */
		PrimitiveIterator.OfLong numbers() {
			long[] all = new long[count()];
			for (int i = 0; i < all.length; i++) {
				all[i] = number();
			}
			return Arrays.stream(all).iterator();
		}

		String text() {
			try {
				return this.in.readUTF();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
