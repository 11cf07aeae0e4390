package vn.sipas.intake.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a file that were not taken, one a line.
 */
final class RejectedRows implements Closeable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final FileChannel file;

	private RejectedRows(FileChannel file) {
		this.file = file;
	}

	/**
	 * Opens the file to add to it.
	 * @param path where it is
	 * @param size how much of it counts; what follows was written when a job broke off,
	 * and will be written again
	 * @return the file, to be closed
	 * @throws IOException if it cannot be written
	 */
	static RejectedRows open(Path path, long size) throws IOException {
		FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			file.truncate(size);
			file.position(file.size());
			return new RejectedRows(file);
		}
		catch (IOException ex) {
			file.close();
			throw ex;
		}
	}

	void add(RejectedRow row) throws IOException {
		byte[] json = JSON.writeValueAsBytes(row);
		ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
		while (line.hasRemaining()) {
			this.file.write(line);
		}
	}

	long size() throws IOException {
		return this.file.size();
	}

	/**
	 * Goes through the rows.
	 * @param path where they are
	 * @param size how much of the file counts
	 * @param most the most rows to go through
	 * @param each takes each
	 * @throws IOException if they cannot be read or taken
	 */
	static void read(Path path, long size, long most, Taker each) throws IOException {
		long left = size;
		long rows = 0;
		try (BufferedReader reader = Files.newBufferedReader(path)) {
			while (left > 0 && rows < most) {
				String line = reader.readLine();
				if (line == null) {
					return;
				}
				left -= line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1L;
				rows++;
				each.take(JSON.readValue(line, RejectedRow.class));
			}
		}
		catch (NoSuchFileException ex) {
			// None was rejected.
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

	/**
	 * Takes rows.
	 */
	@FunctionalInterface
	interface Taker {

		void take(RejectedRow row) throws IOException;

	}

}
