package vn.sipas.scoring.reader;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.sipas.scoring.flag.Flag;

/** Random events in the form in which the publisher writes them. */
final class RandomEvents {

	private static final JsonFactory JSON = JsonFactory.builder().build();

	private static final String[] PARTS = { "a", "Z", "7", "-", ".", ":", " ", "|", "{", "[", ",", "'", "é", "ế", "Đ",
			"水", "😀", "\u007f", "uuid:", "answers" };

	private final Random random;

	RandomEvents(Random random) {
		this.random = random;
	}

	/** One as it is published, of which the scanner has to take each. */
	byte[] published() {
		return (this.random.nextInt(10) == 0) ? withdrawn() : write(submitted());
	}

	/** One whose fields come in another order, with some that nobody knows. */
	byte[] shuffled() {
		List<Field> fields = submitted();
		for (int extra = this.random.nextInt(4); extra > 0; extra--) {
			int depth = this.random.nextInt(5);
			fields.add((json) -> {
				json.writeName("x" + text(6));
				anything(json, depth);
			});
		}
		Collections.shuffle(fields, this.random);
		return write(fields);
	}

	private byte[] withdrawn() {
		return write(List.of(text("event", "response-withdrawn"), text("wave", text(20)), text("responseId", id()),
				text("channel", "web"), text("receivedAt", "2026-03-02T02:14:06.204Z")));
	}

	private List<Field> submitted() {
		List<Field> fields = new ArrayList<>(
				List.of(text("event", "response-submitted"), text("wave", text(20)), text("responseId", id())));
		int revision = this.random.nextBoolean() ? 1 : 1 + this.random.nextInt(Integer.MAX_VALUE);
		fields.add((json) -> json.writeNumberProperty("revision", revision));
		fields.add(text("unit", text(6)));
		optional(fields, "stratum", text(12));
		optional(fields, "cluster", text(20));
		BigDecimal weight = weight();
		fields.add((json) -> json.writeName("weight").writeNumber(weight.toPlainString()));
		fields.add(answers());
		optional(fields, "service", text(8));
		if (this.random.nextBoolean()) {
			fields.add(demographics());
		}
		optional(fields, "interviewer", text(10));
		fields.add((json) -> json.writeNumberProperty("durationSeconds", this.random.nextInt(4000)));
		fields.add(text("answeredAt", "2026-03-02T09:14:05+07:00"));
		fields.add(text("digest", "%016x%016x".formatted(this.random.nextLong(), this.random.nextLong())));
		optional(fields, "device", "%016x".formatted(this.random.nextLong()));
		if (this.random.nextInt(4) == 0) {
			fields.add(flags());
		}
		fields.add(text("channel", "odk"));
		fields.add(text("receivedAt", "2026-03-02T02:14:06.204Z"));
		return fields;
	}

	private Field flags() {
		List<Flag> flags = Arrays.stream(Flag.values()).filter((_) -> this.random.nextInt(3) == 0).toList();
		return (json) -> {
			json.writeArrayPropertyStart("flags");
			json.writeString("late");
			flags.forEach((flag) -> json.writeString(flag.word()));
			json.writeEndArray();
		};
	}

	private Field answers() {
		List<Integer> items = IntStream.range(0, 30).filter((item) -> this.random.nextInt(4) > 0).boxed().toList();
		boolean odd = this.random.nextInt(20) == 0;
		return (json) -> {
			json.writeObjectPropertyStart("answers");
			for (int item : items) {
				String name = (item % 7 == 0) ? "x" + item : "a-long-name-of-a-criterion." + item;
				json.writeNumberProperty(name, odd ? this.random.nextInt(-999, 1000) : 1 + this.random.nextInt(5));
			}
			json.writeEndObject();
		};
	}

	private Field demographics() {
		TreeSet<String> names = new TreeSet<>(List.of("sex", text(8)));
		return (json) -> {
			json.writeObjectPropertyStart("demographics");
			names.forEach((name) -> json.writeStringProperty(name, text(8)));
			json.writeEndObject();
		};
	}

	private BigDecimal weight() {
		return switch (this.random.nextInt(4)) {
			case 0 -> BigDecimal.ONE;
			case 1 -> BigDecimal.valueOf(1 + this.random.nextInt(1_000_000));
			case 2 -> BigDecimal.valueOf(1 + this.random.nextLong(1_000_000_000_000L), 6);
			default -> BigDecimal.valueOf(1 + this.random.nextInt(400), 2);
		};
	}

	private void anything(JsonGenerator json, int depth) {
		switch (this.random.nextInt((depth == 0) ? 6 : 8)) {
			case 0 -> json.writeString(text(30));
			case 1 -> json.writeNumber(this.random.nextInt());
			case 2 -> json.writeNumber(BigDecimal.valueOf(this.random.nextInt(), 5).toPlainString());
			case 3 -> json.writeBoolean(this.random.nextBoolean());
			case 4 -> json.writeNull();
			case 5 -> json.writeNumber("-0");
			case 6 -> {
				json.writeStartObject();
				for (int field = this.random.nextInt(4); field > 0; field--) {
					json.writeName(text(5));
					anything(json, depth - 1);
				}
				json.writeEndObject();
			}
			default -> {
				json.writeStartArray();
				for (int element = this.random.nextInt(4); element > 0; element--) {
					anything(json, depth - 1);
				}
				json.writeEndArray();
			}
		}
	}

	private String id() {
		String id = "0-" + Long.toHexString(this.random.nextLong());
		return this.random.nextBoolean() ? id : id + ":" + this.random.nextInt();
	}

	private String text(int most) {
		StringBuilder text = new StringBuilder("t");
		boolean plain = this.random.nextInt(3) > 0;
		for (int part = this.random.nextInt(most); part > 0; part--) {
			text.append(PARTS[this.random.nextInt(plain ? 7 : PARTS.length)]);
		}
		return text.toString();
	}

	private void optional(List<Field> fields, String name, String value) {
		if (this.random.nextBoolean()) {
			fields.add(text(name, value));
		}
	}

	private static Field text(String name, String value) {
		return (json) -> json.writeStringProperty(name, value);
	}

	private static byte[] write(List<Field> fields) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
			json.writeStartObject();
			fields.forEach((field) -> field.write(json));
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	@FunctionalInterface
	private interface Field {

		void write(JsonGenerator json);

	}

}
