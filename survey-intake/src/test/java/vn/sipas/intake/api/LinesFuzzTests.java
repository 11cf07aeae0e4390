package vn.sipas.intake.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lines of a batch are the lines that the bytes have, whatever the bytes are.
 */
class LinesFuzzTests {

	private static final int LONGEST = 64;

	@FuzzTest(maxDuration = "1m")
	void anyBytesAreSplitAtTheirLineEnds(byte[] bytes) throws IOException {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		String[] expected = text.split("\n", -1);
		Lines lines = new Lines(new ByteArrayInputStream(bytes), LONGEST);
		int read = 0;
		while (lines.next()) {
			assertThat(lines.number()).isEqualTo(read + 1L);
			String line = expected[read].endsWith("\r") ? expected[read].substring(0, expected[read].length() - 1)
					: expected[read];
			line = (read == 0 && line.startsWith("\u00ef\u00bb\u00bf")) ? line.substring(3) : line;
			assertThat(lines.isTooLong()).isEqualTo(line.length() > LONGEST);
			if (!lines.isTooLong()) {
				assertThat(new String(lines.buffer(), lines.from(), lines.length(), StandardCharsets.ISO_8859_1))
					.isEqualTo(line);
			}
			read++;
		}
		int last = expected[expected.length - 1].isEmpty() ? expected.length - 1 : expected.length;
		assertThat(read).isEqualTo(last);
	}

}
