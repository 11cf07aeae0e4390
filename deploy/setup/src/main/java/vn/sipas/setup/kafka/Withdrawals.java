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
 * @param next the first offset of each partition that was not read for them; empty where
 * nobody knows
 */
record Withdrawals(SortedMap<String, String> events, SortedMap<Integer, Long> next) {

	static final Withdrawals NONE = new Withdrawals(new TreeMap<>(), new TreeMap<>());

	static final String RESPONSES = "sipas.responses.v1";

	private static final String WITHDRAWN = "\"event\":\"response-withdrawn\"";

	private static final Pattern LINE = Pattern.compile("([^|\t]+\\|[^|\t]+)\t(\\{.*})");

	private static final Pattern NEXT = Pattern.compile("next(\t\\d+=\\d+)*");

	private static final Pattern OFFSET = Pattern.compile("(\\d+)=(\\d+)");

	private static final Duration POLL = Duration.ofMillis(500);

	Withdrawals {
		events = new TreeMap<>(events);
		next = new TreeMap<>(next);
	}

	/**
	 * Reads what the log has beyond these; all of it, where it is not the log that these
	 * were read from: one with other partitions, or with less in them.
	 * @param log reads it
	 * @return what was withdrawn by its end, and is not of a wave that was erased
	 */
	Withdrawals goneOn(Consumer<String, String> log) {
		List<TopicPartition> partitions = log.partitionsFor(RESPONSES)
			.stream()
			.map((info) -> new TopicPartition(RESPONSES, info.partition()))
			.toList();
		log.assign(partitions);
		Map<TopicPartition, Long> ends = log.endOffsets(partitions);
		boolean known = partitions.size() == this.next.size() && ends.entrySet()
			.stream()
			.allMatch((end) -> this.next.getOrDefault(end.getKey().partition(), Long.MAX_VALUE) <= end.getValue());
		if (known) {
			partitions.forEach((one) -> log.seek(one, this.next.getOrDefault(one.partition(), 0L)));
		}
		else {
			log.seekToBeginning(partitions);
		}
		SortedMap<String, String> withdrawn = known ? new TreeMap<>(this.events) : new TreeMap<>();
		while (ends.entrySet().stream().anyMatch((end) -> log.position(end.getKey()) < end.getValue())) {
			log.poll(POLL).forEach((found) -> {
				if (found.value() == null) {
					withdrawn.remove(found.key());
				}
				else if (found.value().contains(WITHDRAWN)) {
					withdrawn.put(found.key(), found.value());
				}
			});
		}
		SortedMap<Integer, Long> read = new TreeMap<>();
		partitions.forEach((one) -> read.put(one.partition(), log.position(one)));
		return new Withdrawals(withdrawn, read);
	}

	/**
	 * Reads what {@link #lines} wrote.
	 * @param lines the lines
	 * @return the withdrawals
	 * @throws IOException if a line is none
	 */
	static Withdrawals of(BufferedReader lines) throws IOException {
		SortedMap<String, String> events = new TreeMap<>();
		SortedMap<Integer, Long> next = new TreeMap<>();
		int number = 0;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			number++;
			Matcher parts = LINE.matcher(line);
			if (number == 1 && NEXT.matcher(line).matches()) {
				OFFSET.matcher(line)
					.results()
					.forEach((one) -> next.put(Integer.valueOf(one.group(1)), Long.valueOf(one.group(2))));
			}
			else if (parts.matches() && parts.group(2).contains(WITHDRAWN)) {
				events.put(parts.group(1), parts.group(2));
			}
			else {
				throw new IOException("Line " + number + " of the withdrawals is none");
			}
		}
		return new Withdrawals(events, next);
	}

	/**
	 * First where the log is to be read on from, {@code next} and for each partition a
	 * tab and {@code partition=offset}; then a line each: key, tab, event.
	 * @return the lines, in the order of their keys
	 */
	List<String> lines() {
		StringBuilder first = new StringBuilder("next");
		this.next.forEach((partition, offset) -> first.append('\t').append(partition).append('=').append(offset));
		List<String> lines = new ArrayList<>();
		lines.add(first.toString());
		this.events.forEach((key, event) -> lines.add(key + "\t" + event));
		return lines;
	}

	/**
	 * Those that somebody else does not have.
	 * @param others the others
	 * @return the rest
	 */
	Withdrawals without(Withdrawals others) {
		SortedMap<String, String> rest = new TreeMap<>(this.events);
		rest.keySet().removeAll(others.events.keySet());
		return new Withdrawals(rest, new TreeMap<>());
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
