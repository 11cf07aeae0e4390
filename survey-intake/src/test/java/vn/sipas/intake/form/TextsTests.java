package vn.sipas.intake.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.sipas.intake.wave.Flag;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern PLACE = Pattern.compile("\\{\\d}");

	@Test
	void saysTheSameInBothLanguages() {
		assertThat(Texts.VI.words().keySet()).isEqualTo(Texts.EN.words().keySet());
		Texts.VI.words()
			.forEach((key, vi) -> assertThat(places(vi)).as(key)
				.isEqualTo(places(Texts.EN.words().getOrDefault(key, ""))));
	}

	@Test
	void hasEveryWordThatPagesAndScriptsShow() {
		assertThat(Texts.VI.words().keySet())
			.containsAll(found(RESOURCES.resolve("templates/form"), "t(?:Vi|En)?\\['([^']+)'\\]", ""))
			.containsAll(found(RESOURCES.resolve("static/form"), "say\\('([^']+)'", "js."));
	}

	@Test
	void hasAWordForEachFlag() {
		for (Flag flag : Flag.values()) {
			assertThat(Texts.EN.words()).containsKey("flag." + flag.word());
		}
	}

	@Test
	void isInVietnameseUnlessEnglishIsAskedFor() {
		assertThat(Texts.of(Optional.empty())).isSameAs(Texts.VI);
		assertThat(Texts.of(Optional.of("fr"))).isSameAs(Texts.VI);
		assertThat(Texts.of(Optional.of("en"))).isSameAs(Texts.EN);
	}

	private static Set<String> found(Path folder, String pattern, String prefix) {
		try (Stream<Path> files = Files.list(folder)) {
			Set<String> keys = files
				.flatMap((file) -> Pattern.compile(pattern)
					.matcher(content(file))
					.results()
					.map((match) -> prefix + match.group(1)))
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(keys).isNotEmpty();
			return keys;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Long> places(String text) {
		return PLACE.matcher(text)
			.results()
			.collect(Collectors.groupingBy((place) -> place.group(), Collectors.counting()));
	}

}
