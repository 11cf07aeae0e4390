package vn.sipas.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What an instance of a service holds at a moment.
 *
 * @param heap bytes of the heap in use once garbage was collected
 * @param threads platform threads
 * @param files open files and connections
 * @param disk bytes of what it has stored
 */
record Usage(long heap, long threads, long files, long disk) {

	/**
	 * Looks, on Linux.
	 * @param pid the process
	 * @param stored the folder in which it stores
	 * @return what it holds
	 * @throws IOException if it does not run, or says nothing
	 */
	static Usage of(long pid, Path stored) throws IOException {
		Path process = Path.of("/proc", Long.toString(pid));
		return new Usage(Jvm.heapAfterCollection(pid), count(process.resolve("task")), count(process.resolve("fd")),
				size(stored));
	}

	private static long count(Path folder) throws IOException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.count();
		}
	}

	private static long size(Path folder) throws IOException {
		if (Files.notExists(folder)) {
			return 0;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.mapToLong(Usage::sizeOfFile).sum();
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof NoSuchFileException) {
				// A file went while its folder was being read.
				return size(folder);
			}
			throw ex;
		}
	}

	private static long sizeOfFile(Path file) {
		try {
			return Files.isRegularFile(file) ? Files.size(file) : 0;
		}
		catch (NoSuchFileException ex) {
			return 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
