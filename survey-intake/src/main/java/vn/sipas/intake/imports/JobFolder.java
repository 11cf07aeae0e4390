package vn.sipas.intake.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of a job. Everything that is known of it is in there, so that whoever has
 * the folder can tell how far the job is, and can go on with it.
 *
 * @param path where it is
 */
record JobFolder(Path path) {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String ORDER = "order.json";

	private static final String PROGRESS = "progress.json";

	Path source() {
		return this.path.resolve("source");
	}

	Path rejected() {
		return this.path.resolve("rejected.ndjson");
	}

	void write(Order order) throws IOException {
		write(ORDER, order);
	}

	void write(Progress progress) throws IOException {
		write(PROGRESS, progress);
	}

	// A reader finds the one or the other, never a half.
	private void write(String name, Object content) throws IOException {
		Path draft = this.path.resolve(name + ".new");
		Files.write(draft, JSON.writeValueAsBytes(content));
		Files.move(draft, this.path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
	}

	Optional<Order> order() throws IOException {
		return read(ORDER, Order.class);
	}

	Progress progress() throws IOException {
		return read(PROGRESS, Progress.class).orElse(Progress.BEGIN);
	}

	private <T> Optional<T> read(String name, Class<T> type) throws IOException {
		try {
			return Optional.of(JSON.readValue(Files.readAllBytes(this.path.resolve(name)), type));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	void cancel() throws IOException {
		try {
			Files.createFile(cancelled());
		}
		catch (java.nio.file.FileAlreadyExistsException ex) {
			// Twice is once.
		}
	}

	boolean isCancelled() {
		return Files.exists(cancelled());
	}

	private Path cancelled() {
		return this.path.resolve("cancelled");
	}

	/**
	 * Takes the job over, for as long as the lock is held.
	 * @return the lock, null if somebody else has it
	 * @throws IOException if the folder is gone
	 */
	@Nullable FileChannel lock() throws IOException {
		FileChannel channel = FileChannel.open(this.path.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		boolean mine = false;
		try {
			mine = channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			// Another of this process has it.
		}
		finally {
			if (!mine) {
				channel.close();
			}
		}
		return mine ? channel : null;
	}

	/**
	 * Deletes the file that was sent: nothing of it is needed any more.
	 * @throws IOException if it cannot be deleted
	 */
	void deleteSource() throws IOException {
		Files.deleteIfExists(source());
	}

	void delete() {
		try (Stream<Path> files = Files.list(this.path)) {
			for (Path file : files.toList()) {
				Files.deleteIfExists(file);
			}
			Files.deleteIfExists(this.path);
		}
		catch (NoSuchFileException ex) {
			// Somebody else has done it.
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
