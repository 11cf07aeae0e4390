package vn.sipas.scoring.simulated;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import vn.sipas.scoring.count.CountMetrics;
import vn.sipas.scoring.count.CountOutput;
import vn.sipas.scoring.count.CountStage;
import vn.sipas.scoring.count.PartialKey;
import vn.sipas.scoring.naive.Conflict;
import vn.sipas.scoring.score.ScoreOutput;
import vn.sipas.scoring.score.ScoreStage;
import vn.sipas.scoring.task.Rhythm;

/** Both stages on several partitions and instances, and what they have published. */
final class SimulatedScoring {

	static final int PARTITIONS = 3;

	private static final int INSTANCES = 2;

	private static final Rhythm RHYTHM = new Rhythm(Duration.ofMillis(500), () -> 0);

	/** Nothing is given up: how long tests wait by this clock says nothing. */
	private static final Duration PATIENCE = Duration.ofDays(365);

	final List<Instance> instances = IntStream.range(0, INSTANCES).mapToObj((_) -> new Instance()).toList();

	/** Of each partition the task that counts, then the one that evaluates. */
	final List<SimulatedTask<?>> tasks = new ArrayList<>();

	final Map<String, byte[]> scores = new HashMap<>();

	final Map<String, byte[]> breakdowns = new HashMap<>();

	final List<String> conflicts = new ArrayList<>();

	private final CountMetrics metrics = new CountMetrics(new SimpleMeterRegistry());

	private final List<List<Record<byte[], byte[]>>> partials = logs();

	private final Map<String, Long> versions = new HashMap<>();

	private long now = 1_700_000_000_000L;

	SimulatedScoring(List<List<Record<byte[], byte[]>>> responses, Random random) {
		for (int partition = 0; partition < PARTITIONS; partition++) {
			this.tasks.add(new SimulatedTask<>(new TaskId(0, partition), "responses", responses.get(partition),
					List.of(new CommittedStore(CountStage.RESPONSES, true, random),
							new CommittedStore(CountStage.CELLS, false, random),
							new CommittedStore(CountStage.HELD, false, random)),
					(task, instance) -> new CountStage(task, instance, this.metrics, RHYTHM, PATIENCE), this::counted,
					this.instances.get(partition % INSTANCES)));
			this.tasks.add(new SimulatedTask<>(new TaskId(1, partition), "partials", this.partials.get(partition),
					List.of(new CommittedStore(ScoreStage.PARTIALS, false, random),
							new CommittedStore(ScoreStage.SCORES, false, random)),
					(task, instance) -> new ScoreStage(task, instance, RHYTHM), this::scored,
					this.instances.get(partition % INSTANCES)));
		}
	}

	/** Empty logs, one a partition. */
	static List<List<Record<byte[], byte[]>>> logs() {
		return IntStream.range(0, PARTITIONS).<List<Record<byte[], byte[]>>>mapToObj((_) -> new ArrayList<>()).toList();
	}

	static int partition(byte[] key) {
		return Math.floorMod(Arrays.hashCode(key), PARTITIONS);
	}

	long now() {
		return this.now;
	}

	void pass(long millis) {
		this.now += millis;
	}

	void commit(Instance instance) {
		of(instance).forEach(SimulatedTask::commit);
	}

	List<SimulatedTask<?>> of(Instance instance) {
		return this.tasks.stream().filter((task) -> task.instance() == instance).toList();
	}

	List<SimulatedTask<?>> counting() {
		return IntStream.range(0, PARTITIONS)
			.<SimulatedTask<?>>mapToObj((number) -> this.tasks.get(2 * number))
			.toList();
	}

	List<SimulatedTask<?>> evaluating() {
		return IntStream.range(0, PARTITIONS)
			.<SimulatedTask<?>>mapToObj((number) -> this.tasks.get(2 * number + 1))
			.toList();
	}

	/** Lets all come to rest that was sent and is known. */
	void settle() {
		for (int second = 0; second < 12; second++) {
			for (SimulatedTask<?> task : this.tasks) {
				while (task.process(this.now)) {
					// On to the next.
				}
				task.tick(this.now);
			}
			this.instances.forEach(this::commit);
			pass(1000);
		}
	}

	private void counted(Record<byte[], CountOutput> sent) {
		CountOutput output = sent.value();
		if (output.isWithdrawal() || output.value() == null) {
			// What erases from topics changes nothing that is counted.
			return;
		}
		byte[] value = Objects.requireNonNull(output.value());
		if (output.isRejected()) {
			this.conflicts.add(Conflict.of(sent.key(), sent.headers()));
		}
		else {
			this.partials.get(partition(PartialKey.waveOf(sent.key()))).add(new Record<>(sent.key(), value, 0));
		}
	}

	private void scored(Record<byte[], ScoreOutput> sent) {
		String key = new String(sent.key(), StandardCharsets.UTF_8);
		String json = new String(sent.value().json(), StandardCharsets.UTF_8);
		long version = Long.parseLong(json.replaceAll(".*?\"version\":(\\d+),.*", "$1"));
		Long before = this.versions.put(sent.value().isBreakdown() + key, version);
		if (before != null && before >= version) {
			throw new AssertionError(key + " went from version " + before + " to " + version);
		}
		(sent.value().isBreakdown() ? this.breakdowns : this.scores).put(key, sent.value().json());
	}

}
