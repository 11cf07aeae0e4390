package vn.sipas.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.sipas.system.Needed;

/**
 * A wall clock of one process that can be wrong, by libfaketime (Debian: package
 * {@code libfaketime}). What measures how much time passed is right all along, as after a
 * step of a machine's clock.
 */
final class FakeClock {

	private final Path offset;

	private final Path library;

	/**
	 * A clock that is right at first.
	 * @param offset the file that holds how wrong it is
	 */
	FakeClock(Path offset) {
		this.offset = offset;
		this.library = library()
			.orElseThrow(() -> Needed.missing("libfaketime is not installed (Debian: apt install libfaketime)."));
		isOffBy(Duration.ZERO);
	}

	/** What a process is started with, so that this is its clock. */
	Map<String, String> environment() {
		// Without the last one, waits that are measured by the monotonic clock end at
		// once, and the JVM spins.
		return Map.of("LD_PRELOAD", this.library.toString(), "FAKETIME_TIMESTAMP_FILE", this.offset.toString(),
				"FAKETIME_CACHE_DURATION", "1", "FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX",
				"0");
	}

	/**
	 * Steps it.
	 * @param by how far it is from the true time from now on (within a second)
	 */
	void isOffBy(Duration by) {
		try {
			Files.writeString(this.offset, "%+d".formatted(by.toSeconds()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<Path> library() {
		try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
			return Stream.concat(Stream.of(Path.of("/usr/lib")), folders)
				.map((folder) -> folder.resolve("faketime").resolve("libfaketimeMT.so.1"))
				.filter(Files::exists)
				.findFirst();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}
