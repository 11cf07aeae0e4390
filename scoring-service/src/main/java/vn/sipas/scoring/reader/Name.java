package vn.sipas.scoring.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The names of fields that are read. */
enum Name {

	EVENT("event"), WAVE("wave"), RESPONSE_ID("responseId"), REVISION("revision"), UNIT("unit"), STRATUM("stratum"),
	CLUSTER("cluster"), WEIGHT("weight"), ANSWERS("answers"), SERVICE("service"), DEMOGRAPHICS("demographics"),
	DIGEST("digest"), CHANNEL("channel"), OTHER("");

	/** The bits of those that every submission has. */
	static final int REQUIRED = EVENT.bit() | WAVE.bit() | RESPONSE_ID.bit() | REVISION.bit() | UNIT.bit()
			| WEIGHT.bit() | ANSWERS.bit() | DIGEST.bit();

	private static final int TABLE = 64;

	private static final Name[] BY_HASH = new Name[TABLE];

	static {
		Arrays.fill(BY_HASH, OTHER);
		for (Name name : values()) {
			if (name != OTHER) {
				int slot = hash(name.text, 0, name.text.length);
				if (BY_HASH[slot] != OTHER) {
					throw new IllegalStateException("two names share a slot: " + name + ", " + BY_HASH[slot]);
				}
				BY_HASH[slot] = name;
			}
		}
	}

	@SuppressWarnings("ImmutableEnumChecker") // nobody else has it
	private final byte[] text;

	private final int bit;

	@SuppressWarnings("EnumOrdinal") // only to tell names apart
	Name(String text) {
		this.text = text.getBytes(StandardCharsets.US_ASCII);
		this.bit = 1 << ordinal();
	}

	int bit() {
		return this.bit;
	}

	static Name of(byte[] bytes, int from, int length) {
		if (length == 0) {
			return OTHER;
		}
		Name name = BY_HASH[hash(bytes, from, length)];
		return Arrays.equals(bytes, from, from + length, name.text, 0, name.text.length) ? name : OTHER;
	}

	private static int hash(byte[] bytes, int from, int length) {
		return (bytes[from] + bytes[from + length - 1] + length * 6) & (TABLE - 1);
	}

}
