package vn.sipas.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AdminKeyTests {

	@Test
	void staysTheSameOnceMade(@TempDir Path directory) {
		Path file = directory.resolve("admin");
		String key = AdminKey.keptIn(file);
		assertThat(key).hasSize(32);
		assertThat(AdminKey.keptIn(file)).isEqualTo(key);
		assertThat(AdminKey.keptIn(directory.resolve("other"))).isNotEqualTo(key);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void isReadableByItsOwnerAlone(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("admin");
		AdminKey.keptIn(file);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

}
