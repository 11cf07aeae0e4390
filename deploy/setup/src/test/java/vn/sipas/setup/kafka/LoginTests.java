package vn.sipas.setup.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Names and passwords in files.
 */
class LoginTests {

	private static final String LINE = "org.apache.kafka.common.security.scram.ScramLoginModule required"
			+ " username=\"survey-intake\" password=\"c0ffee\";";

	@TempDir
	private Path folder;

	@Test
	void readsWhatKafkasClientsRead() throws IOException {
		Login login = Login.read(file(LINE + "\n"));
		assertThat(login).isEqualTo(new Login("survey-intake", "c0ffee", LINE));
	}

	@Test
	void doesNotTellThePassword() throws IOException {
		assertThat(Login.read(file(LINE))).asString().isEqualTo("the login of survey-intake");
		assertThatIOException().isThrownBy(() -> Login.read(file(LINE.replace("Scram", "Plain"))))
			.withMessageContaining("no login")
			.withMessageNotContaining("c0ffee");
	}

	private Path file(String content) throws IOException {
		return Files.writeString(this.folder.resolve("login"), content);
	}

}
