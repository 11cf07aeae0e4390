package vn.sipas.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.submit.IntakeStub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An installation that was not started by {@code ./sipas up} can be named.
 */
class MainTests {

	private final IntakeStub elsewhere = IntakeStub.start();

	private Main main;

	private Path key;

	@BeforeEach
	void nothingRunsHere(@TempDir Path folder) throws Exception {
		this.main = new Main(new Home(folder.resolve("home")), new Installation(folder));
		this.key = Files.writeString(folder.resolve("key"), "the-key-of-elsewhere");
	}

	@AfterEach
	void stop() {
		this.elsewhere.close();
	}

	@Test
	void deadLettersOfAnInstallationElsewhere() throws Exception {
		this.elsewhere.then(200, "{\"open\":{},\"letters\":[]}");
		assertThat(this.main.run("dead-letters", named("list"))).isZero();
		assertThat(this.elsewhere.requests()).singleElement().satisfies((request) -> {
			assertThat(request.line()).startsWith("GET /api/v1/dead-letters");
			assertThat(request.authorization()).isEqualTo("Bearer the-key-of-elsewhere");
		});
	}

	@Test
	void whatIsNotNamedHasToRunHere() {
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> this.main.run("dead-letters", List.of("list")))
			.withMessageContaining("./sipas up");
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> this.main.run("load", List.of()))
			.withMessageContaining("./sipas up");
	}

	@Test
	void withoutAKeyOfItsOwnNothingIsSent() throws Exception {
		assertThat(this.main.run("dead-letters", List.of("--intake", this.elsewhere.address().toString())))
			.isEqualTo(2);
		assertThat(this.elsewhere.requests()).isEmpty();
	}

	@Test
	void helpWantsNothingToRun() throws Exception {
		assertThat(this.main.run("dead-letters", List.of("--help"))).isZero();
		assertThat(this.main.run("load", List.of("--help"))).isZero();
	}

	private List<String> named(String what) {
		return List.of("--intake", this.elsewhere.address().toString(), "--key-file", this.key.toString(), what);
	}

}
