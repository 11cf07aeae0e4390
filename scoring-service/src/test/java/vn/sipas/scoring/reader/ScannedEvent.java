package vn.sipas.scoring.reader;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.sipas.scoring.flag.Flag;
import vn.sipas.scoring.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** What scanning finds and what the parser finds, in one form to be compared. */
record ScannedEvent(boolean withdrawn, Map<String, String> texts, Map<String, String> demographics,
		Map<String, Integer> answers, int revision, BigDecimal weight, int flags) {

	private static final Class<?> EVENT = event();

	/** What the strict reader takes it for, or empty if it is refused. */
	static Optional<ScannedEvent> parsed(byte[] value) {
		try {
			return Optional.of(of(Json.MAPPER.valueToTree(Json.MAPPER.readValue(value, EVENT))));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private static ScannedEvent of(JsonNode event) {
		Map<String, String> texts = new TreeMap<>();
		event.forEachEntry((name, node) -> {
			if (node.isString() && !node.asString().isEmpty() && !name.equals("event")) {
				texts.put(name, node.asString());
			}
		});
		Map<String, String> demographics = new TreeMap<>();
		event.path("demographics").forEachEntry((name, node) -> demographics.put(name, node.asString()));
		Map<String, Integer> answers = new TreeMap<>();
		event.path("answers").forEachEntry((name, node) -> answers.put(name, node.asInt()));
		boolean withdrawn = event.get("event").asString().equals("response-withdrawn");
		return new ScannedEvent(withdrawn, texts, demographics, answers, event.path("revision").asInt(0),
				event.path("weight").decimalValue(BigDecimal.ZERO).stripTrailingZeros(),
				Flag.setOf(event.path("flags").valueStream().map(JsonNode::asString).toList()));
	}

	private static Class<?> event() {
		try {
			return Class.forName("vn.sipas.scoring.count.ResponseEvent");
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A scanner with its items, all of which it takes to be known. */
	static final class Scanning {

		private final EventScanner scanner = new EventScanner();

		private final Map<String, Integer> numbers = new HashMap<>();

		private final List<String> items = new ArrayList<>();

		private final AnswerNames names = new AnswerNames(this::find);

		private byte @Nullable [] value;

		/** What scanning takes it for, or empty if it is not as expected. */
		Optional<ScannedEvent> scan(byte[] bytes) {
			this.value = bytes;
			if (!this.scanner.scan(bytes)) {
				return Optional.empty();
			}
			Map<String, String> texts = new TreeMap<>();
			put(texts, "wave", Piece.WAVE);
			put(texts, "responseId", Piece.RESPONSE_ID);
			if (this.scanner.isWithdrawn()) {
				return Optional.of(new ScannedEvent(true, texts, Map.of(), Map.of(), 0, BigDecimal.ZERO, 0));
			}
			if (!this.scanner.scanAnswers(this.names)) {
				return Optional.empty();
			}
			put(texts, "unit", Piece.UNIT);
			put(texts, "stratum", Piece.STRATUM);
			put(texts, "cluster", Piece.CLUSTER);
			put(texts, "service", Piece.SERVICE);
			put(texts, "channel", Piece.CHANNEL);
			put(texts, "interviewer", Piece.INTERVIEWER);
			put(texts, "device", Piece.DEVICE);
			put(texts, "answeredAt", Piece.ANSWERED_AT);
			texts.put("digest", "%016x%016x".formatted(this.scanner.digestHigh(), this.scanner.digestLow()));
			return Optional.of(new ScannedEvent(false, texts, demographics(), answers(), this.scanner.revision(),
					BigDecimal.valueOf(this.scanner.weight(), 6).stripTrailingZeros(), this.scanner.flags()));
		}

		private Map<String, String> demographics() {
			TextPairs pairs = this.scanner.demographics();
			assertThat(pairs.size() > 0).isEqualTo(this.scanner.length(Piece.DEMOGRAPHICS) > 0);
			Map<String, String> demographics = new TreeMap<>();
			for (int pair = 0; pair < pairs.size(); pair++) {
				String text = text(pairs.textFrom(pair), pairs.textLength(pair));
				assertThat(demographics.put(text(pairs.nameFrom(pair), pairs.nameLength(pair)), text)).isNull();
			}
			return demographics;
		}

		private Map<String, Integer> answers() {
			ScannedAnswers scanned = this.scanner.answers();
			Map<String, Integer> answers = new TreeMap<>();
			for (int answer = 0; answer < scanned.size(); answer++) {
				String name = text(scanned.nameFrom(answer), scanned.nameLength(answer));
				assertThat(this.items.get(scanned.item(answer))).isEqualTo(name);
				assertThat(answers.put(name, scanned.value(answer))).isNull();
			}
			return answers;
		}

		private void put(Map<String, String> texts, String name, Piece piece) {
			if (this.scanner.length(piece) > 0) {
				texts.put(name, text(this.scanner.from(piece), this.scanner.length(piece)));
			}
		}

		private String text(int from, int length) {
			assertThat(this.value).isNotNull();
			return new String(this.value, from, length, StandardCharsets.UTF_8);
		}

		private int find(byte[] bytes, int from, int to) {
			return this.numbers.computeIfAbsent(new String(bytes, from, to - from, StandardCharsets.UTF_8), (name) -> {
				this.items.add(name);
				return this.items.size() - 1;
			});
		}

	}

}
