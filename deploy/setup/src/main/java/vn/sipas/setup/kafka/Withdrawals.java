package vn.sipas.setup.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Which responses were withdrawn, as the records of the log that say so. They hold no
 * answers, and outlive a log that is laid out again as it was before.
 *
 * @param events by the response's key, wave, {@code |} and id
 */
record Withdrawals(SortedMap<String, String> events) {

	static final String RESPONSES = "sipas.responses.v1";

	private static final String WITHDRAWN = "\"event\":\"response-withdrawn\"";

	private static final Pattern LINE = Pattern.compile("([^|\t]+\\|[^|\t]+)\t(\\{.*})");

	private static final Duration POLL = Duration.ofMillis(500);

	Withdrawals {
		events = new TreeMap<>(events);
	}

	/**
	 * Reads the whole log.
	 * @param log reads it
	 * @return what was withdrawn by its end, and is not of a wave that was erased
	 */
	static Withdrawals on(Consumer<String, String> log) {
		List<TopicPartition> partitions = log.partitionsFor(RESPONSES)
			.stream()
			.map((info) -> new TopicPartition(RESPONSES, info.partition()))
			.toList();
		log.assign(partitions);
		log.seekToBeginning(partitions);
		Map<TopicPartition, Long> ends = log.endOffsets(partitions);
		SortedMap<String, String> events = new TreeMap<>();
		while (ends.entrySet().stream().anyMatch((end) -> log.position(end.getKey()) < end.getValue())) {
			log.poll(POLL).forEach((found) -> {
				if (found.value() == null) {
					events.remove(found.key());
				}
				else if (found.value().contains(WITHDRAWN)) {
					events.put(found.key(), found.value());
				}
			});
		}
		return new Withdrawals(events);
	}

	/**
	 * Reads what {@link #lines} wrote.
	 * @param lines the lines
	 * @return the withdrawals
	 * @throws IOException if a line is none
	 */
	static Withdrawals of(BufferedReader lines) throws IOException {
		SortedMap<String, String> events = new TreeMap<>();
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			Matcher parts = LINE.matcher(line);
			if (!parts.matches() || !parts.group(2).contains(WITHDRAWN)) {
				throw new IOException("Line " + (events.size() + 1) + " of the withdrawals is none");
			}
			events.put(parts.group(1), parts.group(2));
		}
		return new Withdrawals(events);
	}

	/**
	 * A line each: key, tab, event.
	 * @return the lines, in the order of their keys
	 */
	List<String> lines() {
		return this.events.entrySet().stream().map((one) -> one.getKey() + "\t" + one.getValue()).toList();
	}

	/**
	 * Those that somebody else does not have.
	 * @param others the others
	 * @return the rest
	 */
	Withdrawals without(Withdrawals others) {
		SortedMap<String, String> rest = new TreeMap<>(this.events);
		rest.keySet().removeAll(others.events.keySet());
		return new Withdrawals(rest);
	}

	/**
	 * Publishes them, each where its response is.
	 * @param log writes to it
	 * @throws ExecutionException if one was not acknowledged
	 * @throws InterruptedException if it is ended
	 */
	void publish(Producer<String, String> log) throws ExecutionException, InterruptedException {
		List<Future<RecordMetadata>> sent = new ArrayList<>();
		this.events.forEach((key, event) -> sent.add(log.send(new ProducerRecord<>(RESPONSES, key, event))));
		log.flush();
		for (Future<RecordMetadata> one : sent) {
			one.get();
		}
	}

}
