package vn.sipas.scoring.simulated;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;

import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import vn.sipas.scoring.task.Stage;
import vn.sipas.scoring.task.StageProcessor;
import vn.sipas.scoring.task.Sweep;

/**
 * A task of one stage: reads its logs, each in its order and all in any, and what it
 * sends on is seen once it is committed.
 *
 * @param <V> what it sends on
 */
final class SimulatedTask<V> {

	private final TaskId id;

	private final List<Logs.Source> sources;

	private final Random random;

	private final List<CommittedStore> stores;

	private final Start<V> start;

	private final Output<V> output;

	private Instance instance;

	private StageProcessor<V> processor;

	private MockProcessorContext<byte[], V> context;

	private int[] positions;

	private int[] committed;

	SimulatedTask(TaskId id, Random random, List<Logs.Source> sources, List<CommittedStore> stores, Start<V> start,
			Output<V> output, Instance instance) {
		this.id = id;
		this.random = random;
		this.sources = sources;
		this.positions = new int[sources.size()];
		this.committed = new int[sources.size()];
		this.stores = stores;
		this.start = start;
		this.output = output;
		this.instance = instance;
		this.processor = processor();
		this.context = initialise();
	}

	Instance instance() {
		return this.instance;
	}

	/** Works off a record, and says whether there was one. */
	boolean process(long now) {
		int first = this.random.nextInt(this.sources.size());
		for (int other = 0; other < this.sources.size(); other++) {
			int number = (first + other) % this.sources.size();
			Logs.Source source = this.sources.get(number);
			if (this.positions[number] < source.log().size()) {
				this.context.setCurrentSystemTimeMs(now);
				this.context.setRecordMetadata(source.topic(), this.id.partition(), this.positions[number]);
				this.processor.process(source.log().get(this.positions[number]++));
				return true;
			}
		}
		return false;
	}

	void tick(long now) {
		this.context.setCurrentSystemTimeMs(now);
		this.context.scheduledPunctuators()
			.stream()
			.filter((punctuator) -> !punctuator.cancelled())
			.filter((punctuator) -> !punctuator.getInterval().equals(Instance.SWEEP) || this.random.nextInt(8) == 0)
			.forEach((punctuator) -> punctuator.getPunctuator().punctuate(now));
	}

	void commit() {
		this.stores.forEach(CommittedStore::commit);
		this.committed = this.positions.clone();
		List<Record<? extends byte[], ? extends V>> sent = new ArrayList<>();
		this.context.forwarded().forEach((forward) -> sent.add(forward.record()));
		this.context.resetForwards();
		sent.forEach((record) -> this.output.take(new Record<>(record.key(), record.value(), 0, record.headers())));
	}

	/** What was not committed is gone; the task goes on with the same processor. */
	void revive() {
		this.processor.close();
		restore();
		this.context = initialise();
	}

	/**
	 * What was not committed is gone; the task goes on elsewhere, or here after a start.
	 */
	void moveTo(Instance other) {
		this.processor.close();
		this.instance = other;
		this.processor = processor();
		restore();
		this.context = initialise();
	}

	private void restore() {
		this.stores.forEach(CommittedStore::restore);
		this.positions = this.committed.clone();
	}

	private StageProcessor<V> processor() {
		return new StageProcessor<>(Instance.TICK, new Sweep(Instance.SWEEP, Instance.SWEEP, List.of()),
				(task) -> this.start.begin(task, this.instance));
	}

	private MockProcessorContext<byte[], V> initialise() {
		Properties config = new Properties();
		config.put("application.id", "simulated");
		config.put("bootstrap.servers", "none:1");
		MockProcessorContext<byte[], V> fresh = new MockProcessorContext<>(config, this.id, new File("target"));
		this.stores.forEach(fresh::addStateStore);
		this.processor.init(fresh);
		return fresh;
	}

	/**
	 * Begins a stage.
	 *
	 * @param <V> what it sends on
	 */
	@FunctionalInterface
	interface Start<V> {

		Stage begin(ProcessorContext<byte[], V> context, Instance instance);

	}

	/**
	 * Takes what was committed.
	 *
	 * @param <V> what was sent on
	 */
	@FunctionalInterface
	interface Output<V> {

		void take(Record<byte[], V> record);

	}

}
