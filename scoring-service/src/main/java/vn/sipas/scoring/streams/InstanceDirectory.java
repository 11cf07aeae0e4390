package vn.sipas.scoring.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The state directory as the place of one instance. The id kept in it lets an instance
 * that was killed take its own place in the consumer group again at once, instead of
 * waiting until its former self has timed out. Two instances with one id would throw each
 * other out, so the directory is locked.
 */
final class InstanceDirectory implements AutoCloseable {

	private final FileChannel lockFile;

	private final String id;

	private InstanceDirectory(FileChannel lockFile, String id) {
		this.lockFile = lockFile;
		this.id = id;
	}

	/**
	 * Takes a directory, which is made if it is missing.
	 * @param directory the state directory
	 * @return the directory, to be closed when another instance may take it
	 * @throws DirectoryInUseException if another instance has it
	 * @throws UncheckedIOException if it cannot be written
	 */
	static InstanceDirectory take(Path directory) {
		try {
			Files.createDirectories(directory);
			FileChannel channel = FileChannel.open(directory.resolve("instance.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!isLocked(channel)) {
				channel.close();
				throw new DirectoryInUseException(directory);
			}
			return new InstanceDirectory(channel, readOrMakeId(directory.resolve("instance-id")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The state directory " + directory + " cannot be written.", ex);
		}
	}

	String id() {
		return this.id;
	}

	@Override
	public void close() {
		try {
			this.lockFile.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Closing the channel gives the lock back.
	private static boolean isLocked(FileChannel channel) throws IOException {
		try {
			FileLock lock = channel.tryLock();
			return lock != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static String readOrMakeId(Path file) throws IOException {
		if (Files.exists(file)) {
			String id = Files.readString(file).strip();
			if (!id.isEmpty()) {
				return id;
			}
		}
		String id = UUID.randomUUID().toString();
		Files.writeString(file, id);
		return id;
	}

}
