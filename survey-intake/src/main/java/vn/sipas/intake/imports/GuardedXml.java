package vn.sipas.intake.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.springframework.util.unit.DataSize;

import vn.sipas.intake.problem.FindingCode;

/**
 * XML out of a workbook on its way to the parser, which by itself would hold a comment or
 * an attribute of any length in memory. No spreadsheet program writes what is refused
 * here: document types, comments, endless tags. And it unpacks into so much and no more,
 * whatever the archive says of its size.
 */
final class GuardedXml extends FilterInputStream {

	private static final int LONGEST_TAG = 1 << 16;

	private static final int PROLOG = 256;

	/** Packed as well as that, it says nothing any more. */
	private static final long MOST_TIMES = 250;

	private static final long SMALL = 8L << 20;

	private final long most;

	private final long packed;

	private long read;

	private long tag = -1;

	/**
	 * Guards a part.
	 * @param in its bytes, unpacked
	 * @param packed how many bytes it has in the archive
	 * @param most how many it may have unpacked
	 */
	GuardedXml(InputStream in, long packed, long most) {
		super(in);
		this.packed = packed;
		this.most = most;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		int got = super.read(bytes, from, length);
		for (int i = from; i < from + got; i++) {
			look(bytes[i]);
		}
		if (this.read > this.most || (this.read > SMALL && this.read > MOST_TIMES * this.packed)) {
			throw Refusal.of(FindingCode.WORKBOOK_TOO_LARGE, DataSize.ofBytes(this.most));
		}
		return got;
	}

	private void look(byte next) {
		if (this.tag >= 0) {
			long within = this.read - this.tag;
			boolean forbidden = within == 1 && (next == '!' || (next == '?' && this.read > PROLOG));
			require(!forbidden && within < LONGEST_TAG);
			if (next == '>') {
				this.tag = -1;
			}
		}
		else if (next == '<') {
			this.tag = this.read;
		}
		require(next != 0);
		this.read++;
	}

	private static void require(boolean right) {
		if (!right) {
			throw Refusal.of(FindingCode.NOT_A_WORKBOOK);
		}
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
