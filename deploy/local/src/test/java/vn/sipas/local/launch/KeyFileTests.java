package vn.sipas.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KeyFileTests {

	@Test
	void aMadeKeyStaysTheSame(@TempDir Path directory) {
		KeyFile file = new KeyFile(directory.resolve("admin"));
		assertThat(file.read()).isEmpty();
		String key = file.readOrMake();
		assertThat(key).hasSize(32);
		assertThat(file.readOrMake()).isEqualTo(key);
		assertThat(file.read()).hasValue(key);
		assertThat(new KeyFile(directory.resolve("other")).readOrMake()).isNotEqualTo(key);
	}

	@Test
	void anIssuedKeyTakesAnothersPlace(@TempDir Path directory) {
		KeyFile file = new KeyFile(directory.resolve("analyst"));
		file.keep("one");
		file.keep("two");
		assertThat(file.read()).hasValue("two");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void isReadableByItsOwnerAlone(@TempDir Path directory) throws Exception {
		KeyFile file = new KeyFile(directory.resolve("admin"));
		file.readOrMake();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
	}

}
