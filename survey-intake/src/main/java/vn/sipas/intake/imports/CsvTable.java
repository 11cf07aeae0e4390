package vn.sipas.intake.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.FindingCode;

/**
 * Separated values after RFC 4180, in UTF-8; what separates them is found in the first
 * row.
 */
final class CsvTable implements Table {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private static final int LONGEST_HEADER = 1 << 20;

	private static final int LONGEST_CELL = 1 << 16;

	private static final int LONGEST_ROW = 1 << 18;

	private static final int MOST_CELLS = 4096;

	private final CsvReader<CsvRecord> reader;

	private final Iterator<CsvRecord> records;

	private final Quotes quotes;

	private long row;

	private CsvTable(BufferedInputStream in) throws IOException {
		char separator = separator(in);
		this.quotes = new Quotes(in);
		this.reader = CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.maxBufferSize(LONGEST_HEADER)
			.build(CsvRecordHandler.builder()
				.maxFields(MOST_CELLS)
				.maxFieldSize(LONGEST_CELL)
				.maxRecordSize(LONGEST_ROW)
				.build(), new InputStreamReader(this.quotes, StandardCharsets.UTF_8.newDecoder()));
		this.records = this.reader.iterator();
	}

	static CsvTable open(Path file) throws IOException {
		BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), LONGEST_HEADER);
		try {
			in.mark(BYTE_ORDER_MARK.length);
			byte[] first = in.readNBytes(BYTE_ORDER_MARK.length);
			if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
				in.reset();
			}
			return new CsvTable(in);
		}
		catch (IOException | RuntimeException ex) {
			in.close();
			throw ex;
		}
	}

	private static char separator(InputStream in) throws IOException {
		in.mark(LONGEST_HEADER);
		byte[] start = in.readNBytes(LONGEST_HEADER - 1);
		in.reset();
		int[] counts = new int[128];
		boolean quoted = false;
		for (byte b : start) {
			quoted ^= b == '"';
			if (!quoted && (b == '\n' || b == '\r')) {
				break;
			}
			if (!quoted && b >= 0) {
				counts[b]++;
			}
		}
		char most = ',';
		for (char candidate : new char[] { ';', '\t' }) {
			most = (counts[candidate] > counts[most]) ? candidate : most;
		}
		return most;
	}

	@Override
	public @Nullable Row next() throws IOException {
		this.row++;
		try {
			if (!this.records.hasNext()) {
				if (this.quotes.isOneOpen()) {
					// The last row has swallowed what follows it.
					throw Refusal.of(FindingCode.MALFORMED_ROW, this.row - 1, LONGEST_ROW);
				}
				return null;
			}
			return new Row(this.row, this.records.next().getFields().stream().map(Cell::text).toList());
		}
		catch (CsvParseException ex) {
			throw Refusal.of(FindingCode.MALFORMED_ROW, this.row, LONGEST_ROW);
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof CharacterCodingException) {
				throw Refusal.of(FindingCode.WRONG_ENCODING, this.row, "?");
			}
			throw ex;
		}
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	/**
	 * Counts quotes on their way: read to its end, a file has them in pairs.
	 */
	private static final class Quotes extends FilterInputStream {

		private boolean oneOpen;

		Quotes(InputStream in) {
			super(in);
		}

		boolean isOneOpen() {
			return this.oneOpen;
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
				this.oneOpen ^= bytes[i] == '"';
			}
			return got;
		}

	}

}
