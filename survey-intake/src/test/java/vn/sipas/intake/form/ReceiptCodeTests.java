package vn.sipas.intake.form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptCodeTests {

	private static final ReceiptCode CODE = new ReceiptCode("0123456789ABCDEF");

	@Test
	void isWrittenInGroupsAndReadBack() {
		assertThat(CODE.written()).isEqualTo("0123-4567-89AB-CDEF");
		ReceiptCode fresh = ReceiptCode.fresh();
		assertThat(ReceiptCode.parse(fresh.written())).contains(fresh);
		assertThat(ReceiptCode.of(fresh.bytes())).isEqualTo(fresh);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0123 4567 89ab cdef", "o1234567-89abCDEF", "0I23–4567–89AB–CDEF", "ol23456789abcdef" })
	void isReadAsPeopleWriteIt(String typed) {
		assertThat(ReceiptCode.parse(typed)).contains(CODE);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "0123-4567-89AB-CDE", "0123-4567-89AB-CDEU", "0123-4567-89AB-CDEF-0", "ố123456789abcdef" })
	void whatIsNoCodeIsNone(String typed) {
		assertThat(ReceiptCode.parse(typed)).isEmpty();
	}

	@Test
	void anIdTellsWavesApartAndIsNotTheLinks() {
		assertThat(CODE.responseId("a")).isEqualTo("w-97a5983acbf17abd77f3276fc6df3549");
		assertThat(CODE.responseId("a")).isNotEqualTo(CODE.responseId("b"));
		assertThat(CODE.linkId("a")).matches("l-[0-9a-f]{20}");
		assertThat(CODE.responseId("a")).doesNotContain(CODE.linkId("a").substring(2));
	}

	@Test
	void printsNothingByMistake() {
		assertThat(CODE.toString()).doesNotContain("0123");
	}

}
