package vn.sipas.scoring.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Ways in which an event's bytes are spoilt. */
enum Mutation {

	FLIP {
		@Override
		byte[] apply(byte[] value, Random random) {
			byte[] changed = value.clone();
			changed[random.nextInt(value.length)] ^= (byte) (1 << random.nextInt(8));
			return changed;
		}
	},

	REPLACE {
		@Override
		byte[] apply(byte[] value, Random random) {
			byte[] changed = value.clone();
			changed[random.nextInt(value.length)] = BYTES[random.nextInt(BYTES.length)];
			return changed;
		}
	},

	DELETE {
		@Override
		byte[] apply(byte[] value, Random random) {
			int from = random.nextInt(value.length);
			return splice(value, from, from + random.nextInt(Math.min(12, value.length - from)), new byte[0]);
		}
	},

	INSERT {
		@Override
		byte[] apply(byte[] value, Random random) {
			int from = random.nextInt(value.length + 1);
			return splice(value, from, from, SNIPPETS[random.nextInt(SNIPPETS.length)]);
		}
	},

	// Where values and members begin, what is put in is more often still JSON.
	INSERT_BEHIND_MARK {
		@Override
		byte[] apply(byte[] value, Random random) {
			int from = mark(value, random);
			return splice(value, from, from, SNIPPETS[random.nextInt(SNIPPETS.length)]);
		}
	},

	REPLACE_VALUE {
		@Override
		byte[] apply(byte[] value, Random random) {
			int from = mark(value, random);
			return splice(value, from, mark(value, from), SNIPPETS[random.nextInt(SNIPPETS.length)]);
		}
	},

	REPEAT {
		@Override
		byte[] apply(byte[] value, Random random) {
			int from = random.nextInt(value.length);
			int to = from + random.nextInt(value.length - from);
			int at = random.nextInt(value.length);
			return splice(value, at, at, Arrays.copyOfRange(value, from, to));
		}
	},

	REPEAT_MEMBERS {
		@Override
		byte[] apply(byte[] value, Random random) {
			int from = mark(value, random);
			int to = mark(value, random);
			int at = mark(value, random);
			return splice(value, at, at, Arrays.copyOfRange(value, Math.min(from, to), Math.max(from, to)));
		}
	};

	private static final byte[] BYTES = "\"\\{}[],:. -+eE019tfnu\0\t\n\u001f\u007f".getBytes(StandardCharsets.UTF_8);

	private static final byte[][] SNIPPETS = snippets("null", "true", "false", "0", "-0", "00", "01", "1.0", "1e5",
			"1E-2", ".5", "5.", "-1", "999", "1000", "-999", "1000000", "1000000.000001", "0.0000001", "2147483647",
			"2147483648", "99999999999999999999", "0.000001", "\"\"", "\"a\"", "{}", "[]", "[1,{\"a\":[]}]", " ", "  ",
			"\n", "\t", ",", ":", "}", "{", "\"", "\\", "\\u0041", "\\\"", "\\n", "\"x\":", "\"x\":1,", "\"x\": null, ",
			"\"flags\":[],", "\"flags\":[\"late\"],", "\"late\",", "\"device\":\"a\",", "\"answeredAt\":1,",
			"\"interviewer\":\"\",", "\"wave\":\"w\",", "\"event\":\"response-withdrawn\",",
			"\"event\":\"response-submitted\",", "\"answers\":{},", "\"answers\":{\"a}\":1},", "\"x12\":3,",
			"\"x14\":-7,", "\"sex\":\"f\",", "\"demographics\":{},", "\"wav\\u0065\":\"v\",", "\"stratum\":\"\",",
			"\"stratum\":null,", "NaN", "\u0000", "\ufeff", "//", "/**/", "'", "é", "\u00c0\u0080",
			"\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080", "\u00e0\u0080\u0080", "\u00c3", "\u00e2\u0082",
			"\u00f0\u009f\u0098\u0080", "[".repeat(600), "{\"a\":".repeat(20),
			"\"x\":" + "[".repeat(30) + "]".repeat(30) + ",", "9".repeat(1200));

	abstract byte[] apply(byte[] value, Random random);

	static byte[] some(byte[] value, Random random) {
		byte[] changed = value;
		for (int more = 1 + random.nextInt(2); more > 0 && changed.length > 0; more--) {
			changed = values()[random.nextInt(values().length)].apply(changed, random);
		}
		return changed;
	}

	private static byte[] splice(byte[] value, int from, int to, byte[] put) {
		byte[] changed = Arrays.copyOf(value, from + put.length + value.length - to);
		System.arraycopy(put, 0, changed, from, put.length);
		System.arraycopy(value, to, changed, from + put.length, value.length - to);
		return changed;
	}

	private static int mark(byte[] value, Random random) {
		return mark(value, random.nextInt(value.length));
	}

	private static int mark(byte[] value, int from) {
		int index = from;
		while (index < value.length && value[index] != ',' && value[index] != ':' && value[index] != '{') {
			index++;
		}
		return Math.min(index + 1, value.length);
	}

	// Those of Latin-1 are bytes as they are, some of them no UTF-8.
	private static byte[][] snippets(String... texts) {
		return Arrays.stream(texts)
			.map((text) -> text.getBytes(
					text.chars().allMatch((code) -> code < 256) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8))
			.toArray(byte[][]::new);
	}

}
