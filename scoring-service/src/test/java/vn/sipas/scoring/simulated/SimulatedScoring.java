package vn.sipas.scoring.simulated;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.arrival.Spans;
import vn.sipas.scoring.compare.CompareStage;
import vn.sipas.scoring.count.CountMetrics;
import vn.sipas.scoring.count.CountOutput;
import vn.sipas.scoring.count.CountStage;
import vn.sipas.scoring.count.PartialKey;
import vn.sipas.scoring.naive.Conflict;
import vn.sipas.scoring.score.Aspect;
import vn.sipas.scoring.score.ScoreOutput;
import vn.sipas.scoring.score.ScoreStage;
import vn.sipas.scoring.task.Rhythm;

/** Both stages on several partitions and instances, and what they have published. */
final class SimulatedScoring {

	private static final int INSTANCES = 2;

	private static final int STAGES = 3;

	private static final Rhythm RHYTHM = new Rhythm(Duration.ofMillis(500), () -> 0);

	/** Nothing is given up: how long tests wait by this clock says nothing. */
	private static final Duration PATIENCE = Duration.ofDays(365);

	final List<Instance> instances = IntStream.range(0, INSTANCES).mapToObj((_) -> new Instance()).toList();

	/**
	 * Of each partition the task that counts, the one that evaluates, the one that
	 * compares.
	 */
	final List<SimulatedTask<?>> tasks = new ArrayList<>();

	final Map<String, byte[]> scores = new HashMap<>();

	final Map<String, byte[]> breakdowns = new HashMap<>();

	final Map<String, byte[]> flags = new HashMap<>();

	final Map<String, byte[]> quality = new HashMap<>();

	final List<String> conflicts = new ArrayList<>();

	private final CountMetrics metrics = new CountMetrics(new SimpleMeterRegistry());

	private final Logs partials = new Logs("partials");

	private final Logs observations = new Logs("observations");

	private final Logs findings = new Logs("findings");

	private final Map<String, Long> versions = new HashMap<>();

	private long now = 1_700_000_000_000L;

	SimulatedScoring(Logs.Inputs inputs, Random random) {
		for (int partition = 0; partition < Logs.PARTITIONS; partition++) {
			Instance instance = this.instances.get(partition % INSTANCES);
			this.tasks.add(new SimulatedTask<>(new TaskId(0, partition), random,
					List.of(inputs.responses().of(partition), inputs.reviews().of(partition),
							this.findings.of(partition)),
					List.of(new CommittedStore(CountStage.RESPONSES, true, random),
							new CommittedStore(CountStage.CELLS, false, random),
							new CommittedStore(CountStage.HELD, false, random)),
					(task, its) -> new CountStage(task, its, this.metrics, RHYTHM, PATIENCE, this.findings.topic(),
							Spans.NONE),
					this::counted, instance));
			this.tasks.add(new SimulatedTask<>(new TaskId(1, partition), random, List.of(this.partials.of(partition)),
					List.of(new CommittedStore(ScoreStage.PARTIALS, false, random),
							new CommittedStore(ScoreStage.SCORES, false, random)),
					(task, its) -> new ScoreStage(task, its, RHYTHM, Spans.NONE), this::scored, instance));
			this.tasks.add(new SimulatedTask<byte[]>(new TaskId(2, partition), random,
					List.of(this.observations.of(partition)),
					List.of(new CommittedStore(CompareStage.GROUPS, false, random)),
					(task, its) -> new CompareStage(task, its, RHYTHM),
					(found) -> this.findings.add(found.key(), found.value()), instance));
		}
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
		return each(0);
	}

	List<SimulatedTask<?>> evaluating() {
		return each(1);
	}

	private List<SimulatedTask<?>> each(int stage) {
		return IntStream.range(0, Logs.PARTITIONS)
			.<SimulatedTask<?>>mapToObj((number) -> this.tasks.get(STAGES * number + stage))
			.toList();
	}

	/** Lets all come to rest that was sent and is known. */
	void settle() {
		for (int second = 0; second < 30; second++) {
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
		byte[] value = sent.value().value();
		switch (sent.value().kind()) {
			case PARTIAL -> this.partials.add(PartialKey.waveOf(sent.key()), sent.key(), Objects.requireNonNull(value));
			case OBSERVATION -> {
				if (value != null) {
					this.observations.add(sent.key(), value);
				}
			}
			case FLAGGED -> keep(this.flags, sent.key(), value);
			case REJECTED -> {
				if (value != null) {
					this.conflicts.add(Conflict.of(sent.key(), sent.headers()));
				}
			}
			case WITHDRAWAL, DECISION -> {
				// What erases from topics changes nothing that is counted.
			}
		}
	}

	private static void keep(Map<String, byte[]> events, byte[] key, byte @Nullable [] value) {
		String name = new String(key, StandardCharsets.UTF_8);
		if (value != null) {
			events.put(name, value);
		}
		else {
			events.remove(name);
		}
	}

	private void scored(Record<byte[], ScoreOutput> sent) {
		String key = new String(sent.key(), StandardCharsets.UTF_8);
		String json = new String(sent.value().json(), StandardCharsets.UTF_8);
		long version = Long.parseLong(json.replaceAll(".*?\"version\":(\\d+),.*", "$1"));
		Aspect aspect = sent.value().aspect();
		Long before = this.versions.put(aspect + key, version);
		if (before != null && before >= version) {
			throw new AssertionError(key + " went from version " + before + " to " + version);
		}
		switch (aspect) {
			case FIGURES -> this.scores.put(key, sent.value().json());
			case BREAKDOWNS -> this.breakdowns.put(key, sent.value().json());
			case QUALITY -> this.quality.put(key, sent.value().json());
		}
	}

}
