package vn.sipas.bench.ranking;

import java.time.Duration;

import org.apache.kafka.clients.producer.KafkaProducer;
import vn.sipas.bench.kafka.Producers;

/** Every unit has new figures each second, until this is closed. */
final class Movement implements AutoCloseable {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final String broker;

	private final ScoreEvents scores;

	private final Thread thread;

	Movement(String broker, ScoreEvents scores) {
		this.broker = broker;
		this.scores = scores;
		this.thread = Thread.ofVirtual().name("movement").start(this::move);
	}

	private void move() {
		try (KafkaProducer<byte[], byte[]> producer = Producers.open(this.broker)) {
			while (!Thread.interrupted()) {
				this.scores.fill(producer, this.scores.units());
				Thread.sleep(SECOND);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

}
