package vn.sipas.scoring.score;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.sipas.scoring.count.PartialKey;
import vn.sipas.scoring.task.Pace;
import vn.sipas.scoring.score.UnitSums.Aspect;
import vn.sipas.scoring.tally.UnitCounts;
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

	private final Map<String, UnitSums> sums = new HashMap<>();

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
			known.forEachRemaining((partial) -> touch(PartialKey.of(partial.key)));
		}
	}

	@Override
	public void process(Record<byte[], byte[]> record) {
		this.partials.put(record.key(), record.value());
		touch(PartialKey.of(record.key()));
	}

	@Override
	public void tick(long now) {
		List<Wave> stale = this.sums.keySet().stream().flatMap((id) -> stale(id).stream()).toList();
		if (!stale.isEmpty() && this.pace.isDue(now)) {
			stale.forEach((wave) -> evaluate(wave, now));
		}
	}

	// Counts are of an opened wave: before, its items may have other numbers.
	private Optional<Wave> stale(String id) {
		return this.waves.find(id).filter((wave) -> wave.hasBeenOpen() && sums(id).isStale(Aspect.FIGURES, wave));
	}

	private void evaluate(Wave wave, long now) {
		FigureMaker maker = new FigureMaker(wave);
		sums(wave.id()).evaluate(Aspect.FIGURES, wave,
				(unit, counts) -> publish(wave, unit, maker.figures(counts), now));
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

	private void touch(PartialKey key) {
		sums(key.wave()).touch(key.unit());
	}

	private UnitSums sums(String wave) {
		return this.sums.computeIfAbsent(wave, (_) -> new UnitSums((unit) -> counted(wave, unit)));
	}

	private List<UnitCounts> counted(String wave, String unit) {
		List<UnitCounts> counts = new ArrayList<>();
		try (KeyValueIterator<byte[], byte[]> found = this.partials.prefixScan(PartialKey.prefix(wave, unit),
				new ByteArraySerializer())) {
			found.forEachRemaining((partial) -> counts.add(UnitCounts.of(partial.value)));
		}
		return counts;
	}

}
