package vn.sipas.intake.wave;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalDataTests {

	@ParameterizedTest
	@ValueSource(strings = { "0912345678", "+84 912 345 678", "091.234.5678", "012345678901", "so 012 345 678",
			"lan@example.vn" })
	void numbersAndAddressesThatLeadToAPersonAreSeen(String text) {
		assertThat(PersonalData.isIn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "35-44", "female", "2026", "65-up", "nông dân", "1.000.000" })
	void groupsAreNot(String text) {
		assertThat(PersonalData.isIn(text)).isFalse();
	}

}
