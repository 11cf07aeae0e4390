package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * A service's jar taken apart into one with its libraries beside it. A JVM starts from
 * that in three quarters of the time, and in half of it once it has an archive of the
 * classes. It is a copy too, so that a build may write over the original meanwhile.
 */
public final class Program {

	/** The archive of a program's classes, in its folder; the JVM makes it. */
	static final String CLASSES = "classes.jsa";

	static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

	private Program() {
	}

	/**
	 * Takes a jar apart, unless that has been done since it was built.
	 * @param service the service's name
	 * @param jar what was built
	 * @param directory where its parts go
	 * @return the jar to run
	 * @throws Failure if that cannot be done
	 */
	public static Path of(String service, Path jar, Path directory) {
		Path runnable = directory.resolve(jar.getFileName());
		Path done = directory.resolve("taken-apart");
		try {
			if (!isSince(done, builtAt(jar))) {
				Files.deleteIfExists(directory.resolve(CLASSES));
				extract(service, jar, directory);
				Files.writeString(done, "");
			}
			return runnable;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot prepare " + service, ex);
		}
	}

	private static boolean isSince(Path done, FileTime built) throws IOException {
		return Files.exists(done) && Files.getLastModifiedTime(done).compareTo(built) > 0;
	}

	// The jar's own time is the same in every build; its folder's is that of the last.
	private static FileTime builtAt(Path jar) throws IOException {
		return Files.getLastModifiedTime(jar.toAbsolutePath().getParent());
	}

	private static void extract(String service, Path jar, Path directory) throws IOException {
		Process process = new ProcessBuilder(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools",
				"-jar", jar.toString(), "extract", "--force", "--destination", directory.toString()))
			.redirectErrorStream(true)
			.redirectOutput(Redirect.DISCARD)
			.start();
		if (process.onExit().join().exitValue() != 0) {
			throw new Failure(service + " could not be unpacked from " + jar + " to " + directory + ".");
		}
	}

}
