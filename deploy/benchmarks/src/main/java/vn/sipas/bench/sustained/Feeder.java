package vn.sipas.bench.sustained;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import vn.sipas.bench.kafka.Producers;
import vn.sipas.bench.records.Filling;
import vn.sipas.bench.records.ResponseForm;
import vn.sipas.bench.records.Responses;
import vn.sipas.bench.records.Survey;

/** Publishes responses at a rate that it is told, until it is told another. */
public final class Feeder {

	private static final long STEP = 5_000_000;

	private volatile long perSecond;

	private Feeder() {
	}

	/**
	 * Publishes until the process is ended. Each line of the standard input is a rate in
	 * responses a second.
	 * @param arguments the broker's address
	 * @throws IOException if the standard input cannot be read
	 */
	public static void run(List<String> arguments) throws IOException {
		Feeder feeder = new Feeder();
		Thread.ofPlatform().daemon().start(() -> feeder.feed(arguments.getFirst()));
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				feeder.perSecond = Long.parseLong(line);
			}
		}
	}

	private void feed(String broker) {
		Responses responses = new Responses(Survey.PROVINCES);
		try (KafkaProducer<byte[], byte[]> producer = Producers.open(broker)) {
			long rate = 0;
			long start = System.nanoTime();
			long sent = 0;
			while (true) {
				long wanted = this.perSecond;
				if (wanted != rate) {
					rate = wanted;
					start = System.nanoTime();
					sent = 0;
				}
				long due = (long) ((System.nanoTime() - start) / 1e9 * rate);
				for (; sent < due; sent++) {
					ResponseForm form = responses.next();
					Future<RecordMetadata> _ = producer
						.send(new ProducerRecord<>(Filling.RESPONSES, form.key(), form.event()));
				}
				LockSupport.parkNanos(STEP);
			}
		}
	}

}
