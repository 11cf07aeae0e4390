package vn.sipas.intake.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpooledBytesTests {

	@Test
	void givesBackWhatItWasGivenHoweverMuch() throws IOException {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int most : new int[] { 0, 1, 1000, 100_000 }) {
			ByteArrayOutputStream expected = new ByteArrayOutputStream();
			ByteArrayOutputStream given = new ByteArrayOutputStream();
			try (SpooledBytes spooled = new SpooledBytes(most)) {
				for (int i = 0; i < 100; i++) {
					byte[] bytes = new byte[random.nextInt(1500)];
					random.nextBytes(bytes);
					spooled.write(bytes);
					spooled.write(i);
					expected.write(bytes);
					expected.write(i);
				}
				spooled.writeTo(given);
			}
			assertThat(given.toByteArray()).as("seed %d, %d in memory", seed, most).isEqualTo(expected.toByteArray());
		}
	}

}
