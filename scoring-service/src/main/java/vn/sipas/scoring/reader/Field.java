package vn.sipas.scoring.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The fields that are read, found by the eight bytes with which they begin. */
enum Field {

	EVENT("event"), WAVE("wave"), RESPONSE_ID("responseId"), REVISION("revision"), UNIT("unit"), STRATUM("stratum"),
	CLUSTER("cluster"), WEIGHT("weight"), ANSWERS("answers"), SERVICE("service"), DEMOGRAPHICS("demographics"),
	DIGEST("digest"), CHANNEL("channel"), INTERVIEWER("interviewer"), DEVICE("device"), ANSWERED_AT("answeredAt"),
	FLAGS("flags"), OTHER("");

	/** Every withdrawal has them. */
	static final int OF_WITHDRAWN = EVENT.bit() | WAVE.bit() | RESPONSE_ID.bit();

	/** Every submission has them. */
	static final int OF_SUBMITTED = OF_WITHDRAWN | REVISION.bit() | UNIT.bit() | WEIGHT.bit() | ANSWERS.bit()
			| DIGEST.bit();

	private static final int SHIFT = Long.SIZE - 6;

	private static final Field[] KNOWN = Arrays.stream(values())
		.filter((field) -> field != OTHER)
		.toArray(Field[]::new);

	private static final long FACTOR = factor();

	private static final Field[] BY_WORD = byWord(FACTOR);

	// Nobody writes to what it has.
	@SuppressWarnings("ImmutableEnumChecker")
	private final Label label;

	private final long word;

	Field(String name) {
		// A text's quote follows where the label is shorter than a word.
		byte[] json = ('"' + name + "\":\"       ").getBytes(StandardCharsets.UTF_8);
		this.label = new Label(json, 0, name.length() + 3);
		this.word = Words.at(json, 0);
	}

	/** A bit of its own, never stored. */
	@SuppressWarnings("EnumOrdinal")
	int bit() {
		return 1 << ordinal();
	}

	Label label() {
		return this.label;
	}

	/**
	 * The field whose label is at a place.
	 * @param bytes at least {@link Cursor#PADDING} of them from the place
	 * @param at the place
	 * @return the field, or {@link #OTHER} if there is none of these labels
	 */
	static Field at(byte[] bytes, int at) {
		long word = Words.at(bytes, at);
		Field field = BY_WORD[slot(word, FACTOR)];
		return (field.word == word && field.label.isAt(bytes, at)) ? field : unusual(bytes, at);
	}

	// Those that are shorter than a word are not found with a blank behind the colon.
	private static Field unusual(byte[] bytes, int at) {
		if (WAVE.label.isAt(bytes, at)) {
			return WAVE;
		}
		return UNIT.label.isAt(bytes, at) ? UNIT : OTHER;
	}

	private static int slot(long word, long factor) {
		return (int) ((word * factor) >>> SHIFT);
	}

	private static Field[] byWord(long factor) {
		Field[] slots = new Field[1 << (Long.SIZE - SHIFT)];
		Arrays.fill(slots, OTHER);
		Arrays.stream(KNOWN).forEach((field) -> slots[slot(field.word, factor)] = field);
		return slots;
	}

	// One that gives every field a slot of its own.
	private static long factor() {
		return new SplittableRandom(1).longs()
			.filter((factor) -> Arrays.stream(KNOWN)
				.mapToInt((field) -> slot(field.word, factor))
				.distinct()
				.count() == KNOWN.length)
			.findFirst()
			.orElseThrow();
	}

}
