package vn.sipas.intake.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

	@ParameterizedTest
	@EnumSource
	void hasATextForEveryCode(Language language) {
		assertThat(keys()).allSatisfy((key) -> assertThat(language.text(key, List.of())).isNotBlank());
	}

	@Test
	void mentionsTheSameInBothLanguages() {
		assertThat(keys())
			.allSatisfy((key) -> assertThat(places(Language.VI, key)).isEqualTo(places(Language.EN, key)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-                  | VI
			en                 | EN
			en-US,en;q=0.9     | EN
			vi,en;q=0.9        | VI
			fr, en;q=0.3       | EN
			de                 | VI
			*                  | VI
			;;;                | VI
			""")
	void answersInVietnameseUnlessEnglishIsPreferred(@Nullable String header, Language expected) {
		assertThat(Language.of(header)).isEqualTo(expected);
	}

	@Test
	void putsArgumentsInAsTheyAreAndOnlyOnce() {
		assertThat(Language.EN.text(Finding.of("/x", FindingCode.OUT_OF_SCALE, 6000, "{2}", "'5'")))
			.isEqualTo("6000 is not on the scale from {2} to '5'.");
	}

	@Test
	void escapesNamesInPointers() {
		assertThat(Finding.below("/answers", "a/b~c")).isEqualTo("/answers/a~1b~0c");
	}

	private static Set<String> keys() {
		return Stream.concat(
				Arrays.stream(ProblemCode.values())
					.flatMap((code) -> Stream.of("problem." + code.word() + ".title",
							"problem." + code.word() + ".detail")),
				Arrays.stream(FindingCode.values()).map((code) -> "finding." + code.word()))
			.collect(Collectors.toSet());
	}

	private static Set<String> places(Language language, String key) {
		return PLACE.matcher(language.text(key, List.of()))
			.results()
			.map((found) -> found.group())
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
