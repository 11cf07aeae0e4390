package vn.sipas.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import vn.sipas.bench.kafka.Producers;
import vn.sipas.bench.records.ResponseForm;
import vn.sipas.bench.records.Responses;
import vn.sipas.bench.records.Survey;

/** What sending costs that knows already what to send. */
public final class BareProducer {

	private BareProducer() {
	}

	/**
	 * Sends responses once to warm up and once with a look at the clock.
	 * @param arguments the broker's address, the topic, how many responses, the broker's
	 * process, and a file for the result
	 * @throws IOException if the result cannot be written
	 */
	public static void run(List<String> arguments) throws IOException {
		int count = Integer.parseInt(arguments.get(2));
		List<ProducerRecord<byte[], byte[]>> records = records(arguments.get(1), count);
		ProcessHandle broker = ProcessHandle.of(Long.parseLong(arguments.get(3))).orElseThrow();
		try (KafkaProducer<byte[], byte[]> producer = Producers.open(arguments.get(0))) {
			send(producer, records.subList(0, count / Batches.WARM_UP_PART));
			Duration cpu = cpu(ProcessHandle.current());
			Duration brokerCpu = cpu(broker);
			long start = System.nanoTime();
			send(producer, records);
			Files.writeString(Path.of(arguments.get(4)), "%d %d %d".formatted(System.nanoTime() - start,
					cpu(ProcessHandle.current()).minus(cpu).toNanos(), cpu(broker).minus(brokerCpu).toNanos()));
		}
	}

	private static void send(KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
		for (ProducerRecord<byte[], byte[]> record : records) {
			Future<RecordMetadata> _ = producer.send(record);
		}
		producer.flush();
	}

	private static List<ProducerRecord<byte[], byte[]>> records(String topic, int count) {
		Responses responses = new Responses(Survey.PROVINCES);
		List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(count);
		for (int number = 0; number < count; number++) {
			ResponseForm form = responses.next();
			records.add(new ProducerRecord<>(topic, form.key(), form.event()));
		}
		return records;
	}

	private static Duration cpu(ProcessHandle process) {
		return process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

}
