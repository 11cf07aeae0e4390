package vn.sipas.scoring.score;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.sipas.scoring.count.Cell;
import vn.sipas.scoring.count.PartialKey;
import vn.sipas.scoring.count.Tally;
import vn.sipas.scoring.task.Pace;
import vn.sipas.scoring.task.Stage;
import vn.sipas.scoring.wave.Wave;

/**
 * The second stage: whole waves. Puts all partitions' counts together and publishes the
 * figures of each unit that changed, and of each unit above it.
 */
public final class ScoreStage implements Stage {

	public static final String PARTIALS = "partials";

	public static final String SCORES = "scores";

	private final ProcessorContext<byte[], byte[]> context;

	private final Wave.Lookup waves;

	private final Pace pace;

	private final KeyValueStore<byte[], byte[]> partials;

	private final KeyValueStore<byte[], byte[]> scores;

	private final Map<String, WaveTallies> tallies = new HashMap<>();

	/**
	 * Takes over the waves of a partition, its stores restored. All is evaluated once:
	 * what was published before a crash is seen by its print.
	 * @param context the task
	 * @param waves the waves as they are defined now
	 * @param pause how long to wait at least between two flushes
	 */
	public ScoreStage(ProcessorContext<byte[], byte[]> context, Wave.Lookup waves, Duration pause) {
		this.context = context;
		this.waves = waves;
		this.pace = new Pace(pause);
		this.partials = context.getStateStore(PARTIALS);
		this.scores = context.getStateStore(SCORES);
		try (KeyValueIterator<byte[], byte[]> known = this.partials.all()) {
			while (known.hasNext()) {
				KeyValue<byte[], byte[]> partial = known.next();
				Cell cell = PartialKey.of(partial.key).cell();
				wave(cell.wave()).add(cell.unit(), Tally.of(partial.value));
			}
		}
	}

	@Override
	public void process(Record<byte[], byte[]> record) {
		Cell cell = PartialKey.of(record.key()).cell();
		WaveTallies wave = wave(cell.wave());
		Optional.ofNullable(this.partials.get(record.key()))
			.ifPresent((before) -> wave.subtract(cell.unit(), Tally.of(before)));
		wave.add(cell.unit(), Tally.of(record.value()));
		this.partials.put(record.key(), record.value());
	}

	@Override
	public void tick(long now) {
		List<Wave> stale = this.tallies.keySet().stream().flatMap((id) -> stale(id).stream()).toList();
		if (!stale.isEmpty() && this.pace.isDue(now)) {
			stale.forEach((wave) -> evaluate(wave, wave(wave.id()), now));
		}
	}

	// Counts are of an opened wave: before, its items may have other numbers.
	private Optional<Wave> stale(String id) {
		return this.waves.find(id).filter((wave) -> wave.hasBeenOpen() && wave(id).isStale(wave));
	}

	private void evaluate(Wave wave, WaveTallies tallies, long now) {
		FigureMaker maker = new FigureMaker(wave);
		tallies.evaluate(wave, (unit, tally) -> publish(wave, unit, maker.figures(tally), now));
	}

	private void publish(Wave wave, String unit, Figures figures, long now) {
		byte[] key = UnitScored.key(wave.id(), unit);
		Optional<Published> last = Optional.ofNullable(this.scores.get(key)).map(Published::of);
		String print = Published.print(wave.definition(), figures);
		if (last.filter((before) -> before.print().equals(print)).isPresent()) {
			return;
		}
		long version = Math.max(now, last.map(Published::version).orElse(0L) + 1);
		UnitScored event = UnitScored.of(wave.id(), unit, wave.definition(), figures, version,
				Instant.ofEpochMilli(now));
		this.scores.put(key, new Published(version, print).toBytes());
		this.context.forward(new Record<>(key, event.toJson(), now));
	}

	private WaveTallies wave(String id) {
		return this.tallies.computeIfAbsent(id, (_) -> new WaveTallies());
	}

}
