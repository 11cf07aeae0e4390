package vn.sipas.intake.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.FindingCode;

/**
 * The texts of a workbook that its cells name by number, read as far as cells ask for
 * them and kept close together.
 */
final class SharedStrings implements Closeable {

	/** The most bytes of XML that texts may be in. */
	static final long MOST_BYTES = 96L << 20;

	private static final int MOST = 4_000_000;

	private static final int BLOCK = 1 << 20;

	private final @Nullable WorkbookXml xml;

	private final List<byte[]> blocks = new ArrayList<>();

	// Where each begins: its block's number and its place there.
	private long[] places = new long[1024];

	private int[] lengths = new int[1024];

	private int count;

	private int used = BLOCK;

	/**
	 * Begins to read texts.
	 * @param xml where they are, null if the workbook has none
	 */
	SharedStrings(@Nullable WorkbookXml xml) {
		this.xml = xml;
	}

	/**
	 * A text.
	 * @param number its number, from 0
	 * @return the text
	 */
	String get(int number) {
		WorkbookXml more = this.xml;
		while (number >= this.count && more != null && more.goTo("si")) {
			add(more.text("rPh").getBytes(StandardCharsets.UTF_8));
		}
		if (number < 0 || number >= this.count) {
			throw Refusal.of(FindingCode.NOT_A_WORKBOOK);
		}
		int block = (int) (this.places[number] / BLOCK);
		return new String(this.blocks.get(block), (int) (this.places[number] % BLOCK), this.lengths[number],
				StandardCharsets.UTF_8);
	}

	private void add(byte[] text) {
		if (this.count == MOST) {
			throw Refusal.of(FindingCode.NOT_A_WORKBOOK);
		}
		if (this.used + text.length > BLOCK) {
			this.blocks.add(new byte[BLOCK]);
			this.used = 0;
		}
		if (this.count == this.places.length) {
			this.places = Arrays.copyOf(this.places, 2 * this.count);
			this.lengths = Arrays.copyOf(this.lengths, 2 * this.count);
		}
		System.arraycopy(text, 0, this.blocks.getLast(), this.used, text.length);
		this.places[this.count] = (long) (this.blocks.size() - 1) * BLOCK + this.used;
		this.lengths[this.count] = text.length;
		this.used += text.length;
		this.count++;
	}

	@Override
	public void close() throws IOException {
		WorkbookXml open = this.xml;
		if (open != null) {
			open.close();
		}
	}

}
