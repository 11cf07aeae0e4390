package vn.sipas.local.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SupervisorTests {

	private final List<String> said = new CopyOnWriteArrayList<>();

	@Test
	void startsAgainWhatDiedAndSaysSo(@TempDir Path directory) throws Exception {
		Home home = new Home(directory);
		try (Supervisor supervisor = new Supervisor(home, new Processes(home.run("processes.json")), this.said::add)) {
			supervisor.start(SleepingService.in(directory));
			Process first = supervisor.process("sleeping").orElseThrow();
			first.destroyForcibly();
			await().atMost(Duration.ofSeconds(20))
				.until(() -> supervisor.process("sleeping").filter((again) -> again.pid() != first.pid()).isPresent());
			assertThat(supervisor.deaths("sleeping")).isEqualTo(1);
			assertThat(this.said).singleElement()
				.asString()
				.startsWith("sleeping ended (exit code 137); it is started again in 1 s.")
				.endsWith("sleeping.log");
		}
	}

	@Test
	void endsWhatItStarted(@TempDir Path directory) throws Exception {
		Home home = new Home(directory);
		Process process;
		try (Supervisor supervisor = new Supervisor(home, new Processes(home.run("processes.json")), this.said::add)) {
			supervisor.start(SleepingService.in(directory));
			process = supervisor.process("sleeping").orElseThrow();
		}
		await().until(() -> !process.isAlive());
		assertThat(this.said).isEmpty();
	}

	@Test
	void startsNothingOnceItWasClosed(@TempDir Path directory) throws Exception {
		Home home = new Home(directory);
		Supervisor supervisor = new Supervisor(home, new Processes(home.run("processes.json")), this.said::add);
		supervisor.close();
		supervisor.start(SleepingService.in(directory));
		assertThat(supervisor.process("sleeping")).isEmpty();
		assertThat(home.run("processes.json")).doesNotExist();
	}

	@Test
	void whatAKilledParentLeftIsFoundAndEnded(@TempDir Path directory) throws Exception {
		Home home = new Home(directory);
		Path remembered = home.run("processes.json");
		Process orphan = new ProcessBuilder(SleepingService.in(directory).command()).start();
		new Processes(remembered).remember("sleeping", orphan.toHandle());
		assertThat(new Processes(remembered).find("sleeping")).isPresent();
		assertThat(new Processes(remembered).end()).isEqualTo(1);
		await().until(() -> !orphan.isAlive());
		assertThat(remembered).doesNotExist();
	}

}
