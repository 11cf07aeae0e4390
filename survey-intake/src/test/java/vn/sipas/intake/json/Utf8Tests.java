package vn.sipas.intake.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Utf8Tests {

	@Test
	void knowsEveryCharacterAndNul() {
		for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
			if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
				byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
				assertThat(Utf8.isText(bytes, 0, bytes.length)).as("U+%x", c).isTrue();
			}
		}
		for (int at = 0; at < 20; at++) {
			byte[] bytes = "x".repeat(20).getBytes(StandardCharsets.UTF_8);
			bytes[at] = 0;
			assertThat(Utf8.isText(bytes, 0, bytes.length)).as("NUL at %d", at).isFalse();
			assertThat(Utf8.isText(bytes, 0, at)).isTrue();
			assertThat(Utf8.isText(bytes, at + 1, bytes.length - at - 1)).isTrue();
		}
	}

	@Test
	void takesWhatAStrictDecoderTakes() {
		for (int first = 0x80; first < 0x100; first++) {
			for (int second = 1; second < 0x100; second++) {
				for (int third : new int[] { 0x01, 0x7f, 0x80, 0xbf, 0xc0 }) {
					check((byte) first, (byte) second, (byte) third);
					check((byte) first, (byte) second, (byte) third, (byte) 0x80);
				}
			}
		}
	}

	@Test
	void takesWhatAStrictDecoderTakesWhereverItIsBroken() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		byte[] good = "{\"service\":\"đất đai và nhà ở\",\"unit\":\"12\",\"x\":\"😀\"}"
			.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < 20_000; i++) {
			byte[] bad = good.clone();
			bad[random.nextInt(bad.length)] = (byte) (1 + random.nextInt(255));
			int from = random.nextInt(8);
			int length = bad.length - from - random.nextInt(8);
			assertThat(Utf8.isText(bad, from, length)).as("seed %d", seed).isEqualTo(decodes(bad, from, length));
		}
	}

	private static void check(byte... bytes) {
		assertThat(Utf8.isText(bytes, 0, bytes.length)).as("%s", (Object) bytes)
			.isEqualTo(decodes(bytes, 0, bytes.length));
	}

	private static boolean decodes(byte[] bytes, int from, int length) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
