package vn.sipas.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.launch.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pipeline as a person starts it: {@code ./sipas up}, in a folder of its own that
 * leads to this checkout's jars.
 */
final class UpAndDown implements Site, AutoCloseable {

	private static final List<String> PARTS = List.of("sipas", "pom.xml", ".mvn", "deploy", "seeds", Stage.INTAKE,
			Stage.SCORING, Stage.RANKING);

	private static final long UP_MINUTES = 6;

	private final Path folder;

	private volatile Status status;

	/**
	 * Starts it.
	 * @param folder the folder, emptied first
	 */
	UpAndDown(Path folder) {
		this.folder = folder;
		Stage.delete(folder);
		Path checkout = Path.of("../..").toAbsolutePath().normalize();
		try {
			Files.createDirectories(folder);
			for (String part : PARTS) {
				lead(folder.resolve(part), checkout.resolve(part));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		try {
			this.status = up();
		}
		catch (RuntimeException | AssertionError ex) {
			close();
			throw ex;
		}
	}

	@Override
	public List<URI> doors() {
		return List.of(this.status.intake());
	}

	@Override
	public List<URI> rankings() {
		return List.of(this.status.ranking());
	}

	@Override
	public String adminKey() {
		return this.status.adminKey();
	}

	@Override
	public String kafka() {
		return this.status.kafka();
	}

	@Override
	public void awaitReady() {
		// It is once ./sipas up has returned.
	}

	@Override
	public void assertWell() {
		assertThat(running()).as("launcher and services").hasSize(1 + Stage.SERVICES.size());
	}

	/**
	 * Kills all that runs with SIGKILL: broker, store and services, in any order.
	 * @param random decides the order
	 */
	void cutPower(Random random) {
		List<ProcessHandle> all = running();
		assertThat(all).as("launcher and services").hasSize(1 + Stage.SERVICES.size());
		Collections.shuffle(all, random);
		all.forEach(ProcessHandle::destroyForcibly);
		all.forEach((process) -> process.onExit().join());
	}

	/** Starts it again, where it was. */
	void startAgain() {
		this.status = up();
	}

	@Override
	public void close() {
		sipas("down");
	}

	// A file by a copy of the same age: a link would be newer than what was built from
	// it.
	private static void lead(Path here, Path there) throws IOException {
		if (Files.isDirectory(there)) {
			Files.createSymbolicLink(here, there);
		}
		else {
			Files.copy(there, here, StandardCopyOption.COPY_ATTRIBUTES);
		}
	}

	private Status up() {
		sipas("up", "--empty", "--detach");
		return JsonMapper.shared().readValue(run("status.json").toFile(), Status.class);
	}

	private List<ProcessHandle> running() {
		List<ProcessHandle> all = new ArrayList<>();
		for (String file : List.of("launcher.json", "processes.json")) {
			JsonNode known = JsonMapper.shared().readTree(run(file).toFile());
			known.forEach((process) -> ProcessHandle.of(process.path("pid").asLong()).ifPresent(all::add));
		}
		return all;
	}

	private Path run(String file) {
		return this.folder.resolve(".sipas").resolve("run").resolve(file);
	}

	private void sipas(String... arguments) {
		List<String> command = new ArrayList<>(List.of(this.folder.resolve("sipas").toString()));
		command.addAll(List.of(arguments));
		Path log = this.folder.resolve("sipas.log");
		try {
			Process process = new ProcessBuilder(command).directory(this.folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(Redirect.appendTo(log.toFile()))
				.start();
			assertThat(process.waitFor(UP_MINUTES, TimeUnit.MINUTES)).as("%s, its log: %s", command, log).isTrue();
			assertThat(process.exitValue()).as("%s, its log: %s", command, log).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
