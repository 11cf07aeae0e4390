package vn.sipas.bench.ranking;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.bench.kafka.Producers;
import vn.sipas.bench.records.Survey;

/** Made-up scores in the form in which scoring publishes them. */
public final class ScoreEvents {

	/** Where scoring publishes them. */
	static final String TOPIC = "sipas.scores.v1";

	private static final Instant FIRST = Instant.parse("2021-10-05T01:14:06.204Z");

	private static final long SEED = 20211231;

	private final SplittableRandom random = new SplittableRandom(SEED);

	private final Survey survey;

	private final List<String> units;

	private int written;

	/**
	 * Scores of the units that are ranked, always the same.
	 * @param survey the survey
	 */
	public ScoreEvents(Survey survey) {
		this(survey, survey.ranked());
	}

	private ScoreEvents(Survey survey, List<String> units) {
		this.survey = survey;
		this.units = units;
	}

	/** Scores of the units that are ranked and of the nation. */
	static ScoreEvents withNation(Survey survey) {
		return new ScoreEvents(survey, Stream.concat(survey.ranked().stream(), Stream.of(Survey.NATION)).toList());
	}

	/** How many units have a score each. */
	int units() {
		return this.units.size();
	}

	Survey survey() {
		return this.survey;
	}

	/**
	 * Writes to the topic, the units taking turns, and waits for all acknowledgements.
	 * @param broker the broker's address
	 * @param count how many scores, which follow those written before
	 */
	void fill(String broker, int count) {
		try (KafkaProducer<byte[], byte[]> producer = Producers.open(broker)) {
			fill(producer, count);
		}
	}

	/**
	 * Writes by a producer that is there already.
	 * @param producer the producer
	 * @param count how many scores, which follow those written before
	 */
	void fill(KafkaProducer<byte[], byte[]> producer, int count) {
		for (int end = this.written + count; this.written < end; this.written++) {
			String unit = this.units.get(this.written % this.units.size());
			Future<RecordMetadata> _ = producer
				.send(record(this.survey.wave(), unit, event(unit, this.written / this.units.size() + 1)));
		}
		producer.flush();
	}

	/**
	 * A score as scoring sends it.
	 * @param wave the wave's id
	 * @param unit the unit's code
	 * @param event the event's JSON
	 * @return the record
	 */
	public static ProducerRecord<byte[], byte[]> record(String wave, String unit, byte[] event) {
		return new ProducerRecord<>(TOPIC, (wave + "|" + unit).getBytes(StandardCharsets.UTF_8), event);
	}

	/**
	 * A score with figures by chance.
	 * @param unit the unit's code
	 * @param version counts its scores, from 1
	 * @return the event's JSON
	 */
	public byte[] event(String unit, int version) {
		ObjectNode event = JsonMapper.shared().createObjectNode().put("event", "unit-scored");
		event.put("wave", this.survey.wave()).put("unit", unit).put("version", 1_630_454_400_000L + version);
		event.put("definition", 1)
			.put("scoredAt", FIRST.plus(Duration.ofMinutes(version)).toString())
			.put("responses", 100 + version);
		event.put("overall", percent());
		precision(event).put("degreesOfFreedom", 42);
		ArrayNode nodes = event.putArray("nodes");
		for (int dimension = 0; dimension < this.survey.dimensions().size(); dimension++) {
			precision(nodes.addObject().put("id", Character.toString('a' + dimension)).put("value", percent()));
		}
		ArrayNode criteria = event.putArray("criteria");
		for (String criterion : this.survey.criteria()) {
			ObjectNode one = criteria.addObject()
				.put("id", criterion)
				.put("kind", "satisfaction")
				.put("value", percent());
			precision(one).put("answered", 98 + version);
			one.putObject("levels").put("1", 1).put("2", 3).put("3", 10).put("4", 40).put("5", 44 + version);
		}
		return JsonMapper.shared().writeValueAsBytes(event);
	}

	private ObjectNode precision(ObjectNode figure) {
		return figure.put("standardError", new BigDecimal("0.912345678901"))
			.put("marginOfError", new BigDecimal("1.843210987654"))
			.put("designEffect", new BigDecimal("1.412345"))
			.put("effectiveResponses", new BigDecimal("322.512345"));
	}

	private BigDecimal percent() {
		return BigDecimal.valueOf(this.random.nextLong(60_000_000_000_000L, 99_000_000_000_000L), 12);
	}

}
