package vn.sipas.intake.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.sipas.intake.response.ResponseId;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Where files wait and jobs keep how far they are. What respondents said is in there, so
 * nobody else on the machine may read it.
 */
@Component
@EnableConfigurationProperties(ImportProperties.class)
class ImportFolder {

	private static final Pattern JOB = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Duration ABANDONED = Duration.ofHours(6);

	private final Path path;

	private final Clock clock;

	ImportFolder(ImportProperties properties, Clock clock) {
		this.path = properties.folder();
		this.clock = clock;
	}

	/**
	 * Makes a folder for a new job.
	 * @return the folder, nothing in it
	 * @throws IOException if it cannot be made
	 */
	JobFolder make() throws IOException {
		makeOwn(this.path);
		Path job = this.path.resolve(ResponseId.fresh(this.clock.millis()));
		makeOwn(job);
		return new JobFolder(job);
	}

	private static void makeOwn(Path folder) throws IOException {
		boolean isNew = !Files.exists(folder);
		Files.createDirectories(folder);
		if (isNew && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		}
	}

	/**
	 * All jobs.
	 * @return their folders, the newest first
	 * @throws IOException if they cannot be listed
	 */
	List<JobFolder> jobs() throws IOException {
		try (Stream<Path> folders = Files.list(this.path)) {
			return folders.filter((folder) -> isJob(String.valueOf(folder.getFileName())))
				.sorted(java.util.Comparator.reverseOrder())
				.map(JobFolder::new)
				.toList();
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
	}

	/**
	 * A job.
	 * @param job its id
	 * @return its folder
	 */
	Optional<JobFolder> find(String job) {
		// Nothing that could lead out of the folder is looked up.
		return Optional.of(job)
			.filter(ImportFolder::isJob)
			.map((id) -> new JobFolder(this.path.resolve(id)))
			.filter((folder) -> Files.isDirectory(folder.path()));
	}

	private static boolean isJob(String name) {
		return JOB.matcher(name).matches();
	}

	/**
	 * Deletes what is left of a file that never came to its end.
	 * @param job its folder
	 * @throws IOException if that cannot be told
	 */
	void deleteIfAbandoned(JobFolder job) throws IOException {
		if (Files.getLastModifiedTime(job.path()).toInstant().plus(ABANDONED).isBefore(this.clock.instant())) {
			job.delete();
		}
	}

}
