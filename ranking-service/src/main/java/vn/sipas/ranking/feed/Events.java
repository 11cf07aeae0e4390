package vn.sipas.ranking.feed;

import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.breakdown.BrokenDown;
import vn.sipas.ranking.deadletter.Unusable.Reason;
import vn.sipas.ranking.figure.FigurePublished;
import vn.sipas.ranking.figure.Said;
import vn.sipas.ranking.merger.Merged;
import vn.sipas.ranking.merger.Succession;
import vn.sipas.ranking.merger.SuccessionDefined;
import vn.sipas.ranking.publication.EditionEvents;
import vn.sipas.ranking.quality.Measured;
import vn.sipas.ranking.review.Flagged;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.webhook.Webhook;
import vn.sipas.ranking.webhook.WebhookSaid;

import org.springframework.stereotype.Component;

/**
 * Reads events by the publishers' contracts: {@code wave-defined}, {@code unit-scored},
 * {@code unit-broken-down}, {@code response-flagged} and {@code quality-measured}; and
 * its own, {@code figure-published}, {@code units-merged}, the parts of editions, and
 * {@code webhook-set}. Fields that are not known are not looked at.
 */
@Component
class Events {

	static final String WAVES = "sipas.waves.v1";

	static final String SCORES = "sipas.scores.v1";

	static final String BREAKDOWNS = "sipas.breakdowns.v1";

	static final String FLAGS = "sipas.flags.v1";

	static final String QUALITY = "sipas.quality.v1";

	static final String REFERENCE = "sipas.reference.v1";

	static final String MERGERS = "sipas.mergers.v1";

	static final String EDITIONS = "sipas.editions.v1";

	static final String WEBHOOKS = "sipas.webhooks.v1";

	private static final Set<String> PARTS = Set.of(EditionEvents.DEFINITION, EditionEvents.UNIT,
			EditionEvents.PUBLISHED);

	private final JsonMapper json;

	Events(JsonMapper json) {
		// Through a double, a figure could lose its last decimal.
		this.json = json.rebuild()
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.build();
	}

	Event read(ConsumerRecord<byte[], byte[]> record) throws UnusableException {
		JsonNode event = parse(record.value());
		String expected = switch (record.topic()) {
			case WAVES -> "wave-defined";
			case BREAKDOWNS -> "unit-broken-down";
			case FLAGS -> "response-flagged";
			case QUALITY -> "quality-measured";
			case REFERENCE -> FigurePublished.EVENT;
			case MERGERS -> SuccessionDefined.EVENT;
			case EDITIONS -> "a part of an edition";
			case WEBHOOKS -> WebhookSaid.EVENT;
			default -> "unit-scored";
		};
		String kind = event.path("event").asString("");
		if (!kind.equals(expected) && !(record.topic().equals(EDITIONS) && PARTS.contains(kind))) {
			throw new UnusableException(Reason.UNKNOWN_EVENT, "the event is '" + kind + "', not " + expected);
		}
		try {
			return switch (record.topic()) {
				case WAVES -> new Event.WaveDefined(this.json.treeToValue(event, Wave.class));
				case BREAKDOWNS -> new Event.UnitBrokenDown(this.json.treeToValue(event, BrokenDown.class));
				case FLAGS -> new Event.ResponseFlagged(this.json.treeToValue(event, Flagged.class));
				case QUALITY -> new Event.QualityMeasured(this.json.treeToValue(event, Measured.class));
				case REFERENCE -> new Event.FigureEntered(said(record, event));
				case MERGERS ->
					new Event.UnitsMerged(new Merged(record.offset(), this.json.treeToValue(event, Succession.class)));
				case EDITIONS -> new Event.EditionWritten(EditionEvents.read(kind, event, this.json));
				case WEBHOOKS -> new Event.WebhookSet(webhook(record, event));
				default -> new Event.UnitScored(this.json.treeToValue(event, Score.class));
			};
		}
		catch (JacksonException ex) {
			throw new UnusableException(Reason.NOT_AS_AGREED, why(ex));
		}
	}

	/** What is said under a key has to be about what the key is of. */
	private Said said(ConsumerRecord<byte[], byte[]> record, JsonNode event) throws UnusableException {
		try {
			return Said.of(Batch.key(record), record.offset(), this.json.treeToValue(event, FigurePublished.class));
		}
		catch (IllegalArgumentException ex) {
			throw new UnusableException(Reason.NOT_AS_AGREED, String.valueOf(ex.getMessage()));
		}
	}

	private WebhookSaid webhook(ConsumerRecord<byte[], byte[]> record, JsonNode event) throws UnusableException {
		try {
			return new WebhookSaid(Batch.key(record), record.offset(), this.json.treeToValue(event, Webhook.class));
		}
		catch (IllegalArgumentException ex) {
			throw new UnusableException(Reason.NOT_AS_AGREED, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * What is wrong and where, without what stands there: it may be about one response.
	 */
	private static String why(JacksonException ex) {
		String place = ex.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName()
					: Integer.toString(step.getIndex()))
			.collect(Collectors.joining("/", "/", ""));
		return "%s at %s".formatted(fault(ex), place);
	}

	private static String fault(JacksonException ex) {
		return ex.getClass().getSimpleName().replace("Exception", "");
	}

	private JsonNode parse(byte[] value) throws UnusableException {
		try {
			return this.json.readTree(value);
		}
		catch (StreamReadException ex) {
			throw new UnusableException(Reason.NOT_JSON, "%s at line %d, column %d".formatted(fault(ex),
					ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()));
		}
	}

}
