package vn.sipas.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StoreTests {

	@Test
	void isGoneOnWithAfterAGoodEnd(@TempDir Path directory) throws Exception {
		Home home = new Home(directory);
		Store first = Store.of(home);
		Files.writeString(first.file(), "figures");
		assertThat(Store.of(home)).isEqualTo(first);
		assertThat(first.file()).hasContent("figures");
	}

	@Test
	void isFilledAnewByAnotherGroupAfterAKill(@TempDir Path directory) throws Exception {
		Home home = new Home(directory);
		Store first = Store.of(home);
		Files.writeString(first.file(), "figures");
		Files.writeString(home.inUse(), "");
		Store second = Store.of(home);
		assertThat(second.file()).doesNotExist().isNotEqualTo(first.file());
		assertThat(second.consumerGroup()).isNotEqualTo(first.consumerGroup());
		assertThat(first.file()).doesNotExist();
	}

}
