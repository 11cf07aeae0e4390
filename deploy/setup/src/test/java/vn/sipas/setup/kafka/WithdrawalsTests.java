package vn.sipas.setup.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Withdrawals, as they are read from the log, kept beside copies of it, and said again.
 */
class WithdrawalsTests {

	private static final String WITHDRAWN = """
			{"event":"response-withdrawn","wave":"w","responseId":"%s","channel":"api","receivedAt":"2026-03-03T08:00:00Z"}""";

	private static final String SUBMITTED = """
			{"event":"response-submitted","wave":"w","responseId":"%s","revision":1,"answers":{"access.1":5}}""";

	@Test
	void areThoseOfTheLogThatStand() {
		try (MockConsumer<String, String> log = log(List.of(record(0, "w|a", SUBMITTED.formatted("a")),
				record(1, "w|b", SUBMITTED.formatted("b")), record(2, "w|a", WITHDRAWN.formatted("a")),
				record(3, "w|c", WITHDRAWN.formatted("c")), record(4, "w|c", null), record(5, "|0", null)))) {
			Withdrawals withdrawals = Withdrawals.NONE.goneOn(log);
			assertThat(withdrawals.events()).containsExactly(Map.entry("w|a", WITHDRAWN.formatted("a")));
			assertThat(withdrawals.next()).containsExactly(Map.entry(0, 6L));
		}
	}

	@Test
	void goOnFromWhereTheyWereLastRead() {
		Withdrawals before = new Withdrawals(withdrawals("a", "b").events(), new TreeMap<>(Map.of(0, 1L)));
		try (MockConsumer<String, String> log = log(List.of(record(0, "w|c", WITHDRAWN.formatted("c")),
				record(1, "w|a", null), record(2, "w|d", WITHDRAWN.formatted("d"))))) {
			Withdrawals now = before.goneOn(log);
			assertThat(now.events().keySet()).containsExactly("w|b", "w|d");
			assertThat(now.next()).containsExactly(Map.entry(0, 3L));
		}
	}

	@Test
	void areReadAnewFromALogThatIsNotTheSame() {
		for (Map<Integer, Long> elsewhere : List.of(Map.of(0, 2L), Map.of(0, 1L, 1, 0L), Map.of(1, 0L))) {
			Withdrawals before = new Withdrawals(withdrawals("a").events(), new TreeMap<>(elsewhere));
			try (MockConsumer<String, String> log = log(List.of(record(0, "w|c", WITHDRAWN.formatted("c"))))) {
				assertThat(before.goneOn(log).events().keySet()).containsExactly("w|c");
			}
		}
	}

	@Test
	void areLinesThatAreReadAgain() throws IOException {
		for (SortedMap<Integer, Long> next : List.of(new TreeMap<>(Map.of(0, 17L, 11, 0L)),
				new TreeMap<Integer, Long>())) {
			Withdrawals withdrawals = new Withdrawals(withdrawals("a", "b:uuid_1.x-2").events(), next);
			assertThat(read(String.join("\n", withdrawals.lines()))).isEqualTo(withdrawals);
		}
		assertThat(read("")).isEqualTo(Withdrawals.NONE);
	}

	@Test
	void nothingElseIsReadAsOne() {
		for (String line : List.of("w|a", "w|a\t" + SUBMITTED.formatted("a"), WITHDRAWN.formatted("a"),
				"|0\t" + WITHDRAWN.formatted("a"), "next\t0", "next 0=1")) {
			assertThatIOException().isThrownBy(() -> read(line)).withMessageContaining("Line 1");
		}
	}

	@Test
	void onlyThoseThatAreMissingArePublished() throws Exception {
		try (MockProducer<String, String> log = new MockProducer<>(true, null, new StringSerializer(),
				new StringSerializer())) {
			withdrawals("a", "b", "c").without(withdrawals("b")).publish(log);
			assertThat(log.history()).extracting(ProducerRecord::key).containsExactly("w|a", "w|c");
			assertThat(log.history()).extracting(ProducerRecord::value)
				.containsExactly(WITHDRAWN.formatted("a"), WITHDRAWN.formatted("c"));
		}
	}

	private static Withdrawals read(String lines) throws IOException {
		return Withdrawals.of(new BufferedReader(new StringReader(lines)));
	}

	private static Withdrawals withdrawals(String... ids) {
		SortedMap<String, String> events = new TreeMap<>();
		for (String id : ids) {
			events.put("w|" + id, WITHDRAWN.formatted(id));
		}
		return new Withdrawals(events, new TreeMap<>());
	}

	private static MockConsumer<String, String> log(List<ConsumerRecord<String, String>> records) {
		MockConsumer<String, String> log = new MockConsumer<>("earliest");
		TopicPartition only = new TopicPartition(Withdrawals.RESPONSES, 0);
		Node node = new Node(1, "nowhere", 1);
		log.updatePartitions(Withdrawals.RESPONSES,
				List.of(new PartitionInfo(only.topic(), 0, node, new Node[] { node }, new Node[] { node })));
		log.updateBeginningOffsets(Map.of(only, 0L));
		log.updateEndOffsets(Map.of(only, (long) records.size()));
		log.schedulePollTask(() -> records.forEach(log::addRecord));
		return log;
	}

	private static ConsumerRecord<String, String> record(long offset, String key, @Nullable String value) {
		return new ConsumerRecord<>(Withdrawals.RESPONSES, 0, offset, key, value);
	}

}
