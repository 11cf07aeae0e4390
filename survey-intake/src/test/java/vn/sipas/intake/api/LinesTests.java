package vn.sipas.intake.api;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinesTests {

	private static final int LONGEST = 1000;

	@Test
	void numbersLinesHoweverTheyEnd() throws IOException {
		assertThat(read(stream("a\nb\r\n\n \t\nc"))).containsExactly("1 a", "2 b", "3 -", "4 -", "5 c");
		assertThat(read(stream("a\n"))).containsExactly("1 a");
		assertThat(read(stream(""))).isEmpty();
	}

	@Test
	void passesOverTheMarkThatSomeProgramsPutFirst() throws IOException {
		assertThat(read(stream("\ufeffa\n\ufeffb"))).containsExactly("1 a", "2 \ufeffb");
	}

	@Test
	void tellsOfALineThatIsTooLongAndReadsOn() throws IOException {
		String most = "x".repeat(LONGEST);
		assertThat(read(stream("a\n" + most + "y\n" + most + "\n" + "z".repeat(1_000_000) + "\nb\n" + most + "yy")))
			.containsExactly("1 a", "2 too long", "3 " + most, "4 too long", "5 b", "6 too long");
	}

	@Test
	void readsTheSameInWhateverPiecesTheStreamComes() throws IOException {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 20; round++) {
			StringBuilder text = new StringBuilder();
			List<String> expected = new ArrayList<>();
			for (int line = 1; line <= 200; line++) {
				int length = 1 + (int) (Math.pow(random.nextDouble(), 4) * 5 * LONGEST);
				String content = "x".repeat(length);
				text.append(content).append('\n');
				expected.add(line + ((length > LONGEST) ? " too long" : " " + content));
			}
			assertThat(read(new Pieces(stream(text.toString()), random))).as("seed %d", seed).isEqualTo(expected);
		}
	}

	private static List<String> read(InputStream in) throws IOException {
		Lines lines = new Lines(in, LONGEST);
		List<String> read = new ArrayList<>();
		while (lines.next()) {
			String content = lines.isTooLong() ? "too long"
					: new String(lines.buffer(), lines.from(), lines.length(), StandardCharsets.UTF_8);
			read.add(lines.number() + " " + (lines.isBlank() ? "-" : content));
		}
		return read;
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static final class Pieces extends FilterInputStream {

		private final Random random;

		Pieces(InputStream in, Random random) {
			super(in);
			this.random = random;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			return super.read(bytes, from, Math.min(length, 1 + this.random.nextInt(3000)));
		}

	}

}
