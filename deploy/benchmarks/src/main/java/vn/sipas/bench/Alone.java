package vn.sipas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/** Keeps two from measuring at once: each would measure the other. */
final class Alone {

	// Held until this process ends.
	private static @Nullable FileLock held;

	private Alone() {
	}

	/**
	 * Takes a lock.
	 * @param file the lock's file
	 * @return false if another process has it
	 */
	static boolean on(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			held = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
			return held != null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
