package vn.sipas.ranking.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class LiveContractTests {

	@ParameterizedTest
	@MethodSource("examples")
	void eachExampleKeepsToItsSchema(Path example) throws IOException {
		assertThat(LiveContract.errors(example.getName(0).toString(),
				Files.readString(LiveContract.FOLDER.resolve(example))))
			.isEmpty();
	}

	static List<Path> examples() throws IOException {
		try (Stream<Path> files = Files.walk(LiveContract.FOLDER)) {
			return files.map(LiveContract.FOLDER::relativize)
				.filter((file) -> file.toString().matches("live-.*examples/.*"))
				.toList();
		}
	}

}
