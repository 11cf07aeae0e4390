package vn.sipas.intake.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that are kept until they are needed: the first in memory, the rest in a file that
 * goes when this is closed.
 */
final class SpooledBytes extends OutputStream {

	private static final int CHUNK = 64 << 10;

	private final int mostInMemory;

	private final ByteArrayOutputStream memory = new ByteArrayOutputStream();

	private @Nullable FileChannel file;

	private long size;

	SpooledBytes(int mostInMemory) {
		this.mostInMemory = mostInMemory;
	}

	@Override
	public void write(int b) throws IOException {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		if (this.memory.size() + length > this.mostInMemory) {
			spill();
		}
		this.memory.write(bytes, from, length);
		this.size += length;
	}

	/**
	 * How much there is.
	 * @return bytes
	 */
	long size() {
		return this.size;
	}

	/**
	 * Copies everything.
	 * @param out where to
	 * @throws IOException if it cannot be written there, or not be read back
	 */
	void writeTo(OutputStream out) throws IOException {
		FileChannel spilled = this.file;
		if (spilled != null) {
			spilled.position(0);
			InputStream in = Channels.newInputStream(spilled);
			byte[] chunk = new byte[CHUNK];
			for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
				out.write(chunk, 0, read);
			}
		}
		this.memory.writeTo(out);
	}

	private void spill() throws IOException {
		FileChannel spilled = this.file;
		if (spilled == null) {
			Path path = Files.createTempFile("sipas-rejections", ".json");
			spilled = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
					StandardOpenOption.DELETE_ON_CLOSE);
			this.file = spilled;
		}
		this.memory.writeTo(Channels.newOutputStream(spilled));
		this.memory.reset();
	}

	@Override
	public void close() throws IOException {
		if (this.file != null) {
			this.file.close();
		}
	}

}
