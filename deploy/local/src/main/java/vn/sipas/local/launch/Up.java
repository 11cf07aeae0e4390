package vn.sipas.local.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import vn.sipas.local.demo.Demo;
import vn.sipas.local.demo.ProvinceDemo;
import vn.sipas.local.submit.SubmitFailure;

/**
 * Starts the pipeline, loads the demo into it once, and stays until it is told to end.
 */
final class Up {

	private final Home home;

	private final Installation installation;

	private final PrintStream out;

	Up(Home home, Installation installation, PrintStream out) {
		this.home = home;
		this.installation = installation;
		this.out = out;
	}

	/**
	 * Runs until this process is asked to end.
	 * @param empty true to load no demo
	 * @param detached true if no one can press Ctrl-C
	 * @throws Failure if the pipeline does not start, or runs already
	 */
	void run(boolean empty, boolean detached) throws InterruptedException {
		long started = System.nanoTime();
		try (FileChannel file = FileChannel.open(this.home.run("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = file.tryLock()) {
			if (lock == null) {
				throw new Failure("The pipeline runs already; ./sipas status says where.");
			}
			new Processes(this.home.run("launcher.json")).remember("launcher", ProcessHandle.current());
			Files.deleteIfExists(this.home.run("ready"));
			LogFiles.keepLast(this.home);
			run(empty, detached, started);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void run(boolean empty, boolean detached, long started) throws IOException, InterruptedException {
		AtomicReference<Runnable> undo = new AtomicReference<>(() -> {
		});
		Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(undo.get())));
		Pipeline pipeline = Pipeline.start(this.home, this.installation, Ports.USUAL, Map.of(), this.out::println,
				(begun) -> undo.set(begun::close));
		undo.set(pipeline::close);
		boolean first = this.home.key(RoleKeys.ROLES.getFirst()).read().isEmpty();
		pipeline.awaitReady();
		List<String> issued = RoleKeys.issueMissing(this.home, pipeline.status().intake(),
				pipeline.status().adminKey());
		Status status = pipeline.status().withKeys(this.home);
		status.write(this.home.run("status.json"));
		this.out.printf("Ready after %.1f s.%n%n%s%n",
				Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0, Announcement.of(status, this.home));
		if (!issued.isEmpty()) {
			List<String> shown = new ArrayList<>(issued);
			if (first) {
				shown.addFirst("admin " + status.adminKey());
			}
			this.out.println(Announcement.of(shown));
		}
		if (!empty) {
			loadDemo(pipeline.status());
		}
		Files.writeString(this.home.run("ready"), "");
		this.out.println(detached ? "./sipas down ends everything." : "Ctrl-C or ./sipas down ends everything.");
		// Until the hook has ended everything, and the JVM with it.
		new CountDownLatch(1).await();
	}

	private void loadDemo(Status status) throws IOException, InterruptedException {
		Path loaded = this.home.demoLoaded();
		if (Files.exists(loaded)) {
			return;
		}
		Demo.openCitizensWave(status.intake(), status.adminKey(), this.installation.seeds());
		try (DemoFigures figures = new DemoFigures(status.ranking())) {
			Demo.enterFigures(status.ranking(), status.adminKey(), this.installation.seeds(), this.out);
			Demo.enterMergers(status.ranking(), status.adminKey(), this.installation.seeds(), this.out);
			ProvinceDemo.load(status.intake(), status.adminKey(), this.installation.seeds(), this.out);
			for (var wave : Demo.load(status.intake(), status.adminKey(), this.installation.seeds(), this.out)
				.entrySet()) {
				if (!figures.await(wave.getKey(), wave.getValue())) {
					this.out.println("The demo is loaded, but the ranking of " + wave.getKey()
							+ " does not show all of it yet. Logs: " + this.home.log("scoring-service").getParent());
				}
			}
			Demo.publishEarlier(status.ranking(), status.adminKey(), this.installation.seeds(), this.out);
		}
		catch (SubmitFailure ex) {
			throw new Failure(ex.getMessage() + " Intake's log: " + this.home.log("survey-intake"), ex);
		}
		Files.writeString(loaded, "");
	}

	private void end(Runnable undo) {
		this.out.println("Ending the services, the broker and the store.");
		undo.run();
		try {
			for (String fact : List.of("ready", "status.json", "processes.json", "launcher.json")) {
				Files.deleteIfExists(this.home.run(fact));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.out.println("Ended. The data are kept in " + this.home.directory() + ".");
	}

}
