package vn.sipas.ranking.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Lai Châu           | lai chau
			Đắk Lắk            | dak lak
			ĐIỆN BIÊN          | dien bien
			Bà Rịa - Vũng Tàu  | ba ria vung tau
			Bà Rịa–Vũng  Tàu   | ba ria vung tau
			TP. Hồ Chí Minh    | tp. ho chi minh
			Thừa Thiên Huế     | thua thien hue
			""")
	void namesLoseTheirMarks(String name, String plain) {
		assertThat(Spelling.plain(name)).isEqualTo(plain);
	}

}
