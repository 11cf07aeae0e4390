package vn.sipas.setup.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An installation's secrets: each made once, known to whom it is for, and to nobody else.
 */
class KeyRingTests {

	@TempDir
	private Path root;

	private KeyRing ring;

	@BeforeEach
	void here() throws IOException {
		this.ring = ring(this.root);
	}

	@Test
	void eachContainerHasTheSecretsThatItNeedsAndNoOthers() throws IOException {
		this.ring.complete();
		assertThat(files("survey-intake")).containsExactly("sipas.admin.key", "sipas.admin.secret", "sipas.metrics.key",
				"spring.kafka.properties.sasl.jaas.config");
		assertThat(files("scoring-service")).containsExactly("sipas.metrics.key",
				"spring.kafka.properties.sasl.jaas.config");
		assertThat(files("ranking-service")).containsExactly("sipas.admin.key", "sipas.metrics.key",
				"sipas.webhooks.keys", "spring.kafka.properties.sasl.jaas.config", "spring.mongodb.uri");
		assertThat(files("kafka")).containsExactly("broker.login", "cluster.id");
		assertThat(files("mongodb")).containsExactly("admin.password", "replica-set.key");
		assertThat(files("prometheus")).containsExactly("operator");
		assertThat(files("grafana")).containsExactly("admin.password");
	}

	@Test
	void onlyTheirOwnerMayReadThem() throws IOException {
		this.ring.complete();
		try (Stream<Path> all = Files.walk(this.root).filter((path) -> !path.equals(this.root))) {
			assertThat(all)
				.allSatisfy((path) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
					.isEqualTo(Files.isDirectory(path) ? "rwx------" : "r--------"));
		}
	}

	@Test
	void whatTwoHaveToAgreeOnIsTheSameForBoth() throws IOException {
		this.ring.complete();
		assertThat(content("ranking-service/sipas.admin.key")).isEqualTo(content("survey-intake/sipas.admin.key"));
		assertThat(content("survey-intake/sipas.metrics.key")).isEqualTo(content("scoring-service/sipas.metrics.key"))
			.isEqualTo(content("ranking-service/sipas.metrics.key"))
			.isEqualTo(content("prometheus/operator"));
	}

	@Test
	void allElseDiffersAlsoBetweenInstallations(@TempDir Path other) throws IOException {
		this.ring.complete();
		ring(other).complete();
		List<String> keys = List.of("survey-intake/sipas.admin.key", "survey-intake/sipas.admin.secret",
				"survey-intake/sipas.metrics.key", "mongodb/admin.password", "mongodb/replica-set.key",
				"kafka/broker.login", "kafka/cluster.id", "grafana/admin.password");
		assertThat(Stream.of(this.root, other).flatMap((place) -> keys.stream().map((key) -> content(place, key))))
			.doesNotHaveDuplicates();
	}

	@Test
	void onceMadeTheyStay() throws IOException {
		int made = this.ring.complete();
		String key = content("survey-intake/sipas.admin.key");
		assertThat(made).isEqualTo(17);
		assertThat(this.ring.complete()).isZero();
		assertThat(content("survey-intake/sipas.admin.key")).isEqualTo(key);
	}

	@Test
	void oneOfYourOwnIsKeptAndGivenToWhoeverElseNeedsIt() throws IOException {
		Path own = Files.createDirectories(this.root.resolve("prometheus")).resolve("operator");
		Files.writeString(own, "a key that a person chose, of 32 characters\n");
		this.ring.complete();
		assertThat(content("scoring-service/sipas.metrics.key"))
			.isEqualTo("a key that a person chose, of 32 characters");
	}

	@Test
	void theStoreIsReadAndWrittenByMajority() throws IOException {
		this.ring.complete();
		assertThat(content("ranking-service/spring.mongodb.uri")).contains("w=majority", "journal=true",
				"readConcernLevel=majority");
	}

	private static KeyRing ring(Path root) throws IOException {
		return new KeyRing(root, new Ownership((Integer) Files.getAttribute(root, "unix:uid")));
	}

	private List<String> files(String folder) throws IOException {
		try (Stream<Path> files = Files.list(this.root.resolve(folder))) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private String content(String file) {
		return content(this.root, file);
	}

	private static String content(Path root, String file) {
		try {
			return Files.readString(root.resolve(file));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
