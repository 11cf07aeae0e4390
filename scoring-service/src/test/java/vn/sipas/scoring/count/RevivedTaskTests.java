package vn.sipas.scoring.count;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.scoring.arrival.Spans;
import vn.sipas.scoring.naive.SentResponse;
import vn.sipas.scoring.tally.Levels;
import vn.sipas.scoring.tally.UnitCounts;
import vn.sipas.scoring.task.Rhythm;
import vn.sipas.scoring.task.StageProcessor;
import vn.sipas.scoring.task.Sweep;
import vn.sipas.scoring.wave.ExampleWave;
import vn.sipas.scoring.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

/** A task whose transaction was aborted is initialised again on the same processor. */
class RevivedTaskTests {

	private static final Duration TICK = Duration.ofMillis(100);

	private final MockProcessorContext<byte[], CountOutput> context = new MockProcessorContext<>();

	private KeyValueStore<byte[], byte[]> responses;

	private KeyValueStore<byte[], byte[]> cells;

	@BeforeEach
	void makeStores() {
		this.responses = store(CountStage.RESPONSES);
		this.cells = store(CountStage.CELLS);
		store(CountStage.HELD);
		this.context.setRecordMetadata("sipas.responses.v1", 0, 0);
		this.context.setCurrentSystemTimeMs(1_000_000);
	}

	@Test
	void startsWithoutWhatWasCountedInTheAbortedTransaction() {
		StageProcessor<CountOutput> processor = processor();
		SentResponse aborted = SentResponse.of("r1", "12", Map.of("access.1", 5));
		SentResponse kept = SentResponse.of("r2", "12", Map.of("access.1", 5));
		processor.init(this.context);
		processor.process(new Record<>(aborted.key(), aborted.json(), 0));
		this.responses.delete(new byte[4]);
		this.cells.all().forEachRemaining((cell) -> this.cells.delete(cell.key));
		processor.init(this.context);
		processor.process(new Record<>(kept.key(), kept.json(), 0));
		this.context.scheduledPunctuators()
			.stream()
			.filter((punctuator) -> !punctuator.cancelled() && punctuator.getInterval().equals(TICK))
			.forEach((punctuator) -> punctuator.getPunctuator().punctuate(1_000_000));
		assertThat(this.context.forwarded()).filteredOn((sent) -> isFigures(sent.record().key()))
			.singleElement()
			.satisfies((sent) -> assertThat(responses(sent.record().value())).isEqualTo(1));
	}

	private static boolean isFigures(byte[] key) {
		return PartialKey.of(key).part() == Part.FIGURES;
	}

	private static int responses(CountOutput output) {
		return UnitCounts.of(Objects.requireNonNull(output.value()))
			.levels()
			.values()
			.stream()
			.mapToInt(Levels::responses)
			.sum();
	}

	private StageProcessor<CountOutput> processor() {
		CountMetrics metrics = new CountMetrics(new SimpleMeterRegistry());
		Wave.Lookup waves = (_) -> Optional.of(ExampleWave.open());
		return new StageProcessor<>(TICK, new Sweep(Duration.ofHours(1), Duration.ofHours(25), List.of()),
				(task) -> new CountStage(task, waves, metrics, new Rhythm(Duration.ofMillis(500)),
						Duration.ofSeconds(1), "findings", Spans.NONE));
	}

	private KeyValueStore<byte[], byte[]> store(String name) {
		KeyValueStore<byte[], byte[]> store = Stores
			.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.ByteArray(), Serdes.ByteArray())
			.withLoggingDisabled()
			.build();
		store.init(this.context.getStateStoreContext(), store);
		return store;
	}

}
