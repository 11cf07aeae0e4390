package vn.sipas.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import vn.sipas.system.Needed;

/**
 * A disk of its own, in memory, that can be full. Only root can mount one; for others it
 * is a plain folder, and what needs a full disk is left out.
 */
final class Disk implements AutoCloseable {

	// Megabytes.
	private static final int SIZE = Integer.getInteger("sipas.test.disk", 768);

	private static final int CHUNK = 1 << 20;

	private final Path folder;

	private final boolean mounted;

	Disk(Path folder) {
		this.folder = folder;
		try {
			Files.createDirectories(folder);
			this.mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE + "m", "sipas-faults", folder.toString());
			// Some images run as somebody else.
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path folder() {
		return this.folder;
	}

	/**
	 * Leaves no byte free, until {@link #makeRoom()}; also what has become free since.
	 */
	void fill() {
		if (!this.mounted) {
			throw Needed.missing("Only root can mount a disk that can be filled up.");
		}
		try (var filler = Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			byte[] chunk = new byte[CHUNK];
			while (true) {
				filler.write(chunk);
			}
		}
		catch (IOException _) {
			// Full, as is wanted.
		}
	}

	/** Whether there is room for next to nothing. */
	boolean isFull() {
		return this.folder.toFile().getUsableSpace() < CHUNK;
	}

	/** Takes away what fills it up. */
	void makeRoom() {
		try {
			Files.deleteIfExists(filler());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		unmount(this.folder);
	}

	/** Removes what a run that was killed has left. */
	static void removeAll(Path disks) {
		if (Files.notExists(disks)) {
			return;
		}
		try (Stream<Path> left = Files.list(disks)) {
			left.forEach(Disk::unmount);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Stage.delete(disks);
	}

	private Path filler() {
		return this.folder.resolve("filler");
	}

	private static void unmount(Path folder) {
		// Also one that somebody still looks into; and one that is none.
		run("umount", "--lazy", folder.toString());
	}

	private static boolean run(String... command) {
		try {
			return new ProcessBuilder(List.of(command)).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
