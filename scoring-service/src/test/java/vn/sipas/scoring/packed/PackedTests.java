package vn.sipas.scoring.packed;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PackedTests {

	@Test
	void readsBackAnyNumber() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 10_000; round++) {
			long value = random.nextLong() >> random.nextInt(64);
			PackedReader packed = new PackedReader(new PackedWriter(1).number(value).signed(value).toBytes());
			assertThat(packed.number()).as("seed %d", seed).isEqualTo(value);
			assertThat(packed.signed()).as("seed %d", seed).isEqualTo(value);
			assertThat(packed.isAtEnd()).isTrue();
		}
	}

	@Test
	void smallNumbersOfEitherSignTakeOneByte() {
		assertThat(new PackedWriter(1).number(127).toBytes()).hasSize(1);
		assertThat(new PackedWriter(1).signed(-64).toBytes()).hasSize(1);
	}

	@Test
	void readsBackTextsWithoutMixingThemUp() {
		PackedReader packed = new PackedReader(new PackedWriter(1).text("Sơn La").text("").text("b").toBytes());
		assertThat(packed.text()).isEqualTo("Sơn La");
		assertThat(packed.text()).isEmpty();
		assertThat(packed.text()).isEqualTo("b");
	}

	@Test
	void refusesAFormatThatItCannotReadAndSaysWhich() {
		PackedReader packed = new PackedReader(new PackedWriter(1).number(2).toBytes());
		assertThatIllegalStateException().isThrownBy(() -> packed.format(1, "a cell's counts"))
			.withMessage("a cell's counts was stored in format 2, and only format 1 can be read here");
	}

}
