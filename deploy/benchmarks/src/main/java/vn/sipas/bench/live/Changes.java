package vn.sipas.bench.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.bench.kafka.Producers;
import vn.sipas.bench.ranking.ScoreEvents;
import vn.sipas.bench.records.Survey;

/**
 * Scores that count one response more, of a third of the units in turn. They follow the
 * first score of each ranked unit in {@link ScoreEvents}.
 */
final class Changes implements AutoCloseable {

	private static final int TURNS = 3;

	private final KafkaProducer<byte[], byte[]> producer;

	private final List<ObjectNode> scores = new ArrayList<>();

	private int next;

	Changes(String broker, Survey survey) {
		this.producer = Producers.open(broker);
		ScoreEvents events = new ScoreEvents(survey);
		survey.ranked()
			.forEach((unit) -> this.scores.add((ObjectNode) JsonMapper.shared().readTree(events.event(unit, 1))));
	}

	/** The responses of all units by what was sent. */
	long responses() {
		return this.scores.stream().mapToLong((score) -> score.get("responses").longValue()).sum();
	}

	/** How many responses a change adds. */
	int step() {
		return this.scores.size() / TURNS;
	}

	/** Sends one change. */
	void send() {
		for (int unit = this.next; unit < this.scores.size(); unit += TURNS) {
			ObjectNode score = this.scores.get(unit);
			score.put("version", score.get("version").longValue() + 1);
			score.put("responses", score.get("responses").longValue() + 1);
			send(score);
		}
		this.next = (this.next + 1) % TURNS;
		this.producer.flush();
	}

	private void send(ObjectNode score) {
		Future<RecordMetadata> _ = this.producer.send(ScoreEvents.record(score.get("wave").stringValue(),
				score.get("unit").stringValue(), JsonMapper.shared().writeValueAsBytes(score)));
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
