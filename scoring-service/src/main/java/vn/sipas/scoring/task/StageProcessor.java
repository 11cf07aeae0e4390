package vn.sipas.scoring.task;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Gives each life of a task a {@link Stage} of its own. A task whose transaction was
 * aborted is closed and initialised again on the same processor: whatever it had in
 * memory must go with the aborted changes, or they would be counted twice.
 *
 * @param <V> what the stage sends on
 */
public final class StageProcessor<V> implements Processor<byte[], byte[], byte[], V> {

	private final Duration tick;

	private final Sweep sweep;

	private final Function<ProcessorContext<byte[], V>, Stage> start;

	private @Nullable Stage stage;

	private @Nullable Cancellable ticking;

	private @Nullable Cancellable sweeping;

	/**
	 * Begins nothing yet.
	 * @param tick how often a stage looks whether there is something to do
	 * @param sweep what is cleared now and then
	 * @param start begins a stage
	 */
	public StageProcessor(Duration tick, Sweep sweep, Function<ProcessorContext<byte[], V>, Stage> start) {
		this.tick = tick;
		this.sweep = sweep;
		this.start = start;
	}

	@Override
	public void init(ProcessorContext<byte[], V> context) {
		close();
		Stage started = this.start.apply(context);
		this.stage = started;
		this.ticking = context.schedule(this.tick, PunctuationType.WALL_CLOCK_TIME, started::tick);
		this.sweeping = context.schedule(this.sweep.every(), PunctuationType.WALL_CLOCK_TIME, (_) -> {
			this.sweep.stir(context);
			started.sweep(this.sweep.quietAfter());
		});
	}

	@Override
	public void process(Record<byte[], byte[]> record) {
		Objects.requireNonNull(this.stage, "not initialised").process(record);
	}

	@Override
	public void close() {
		if (this.ticking != null) {
			this.ticking.cancel();
		}
		if (this.sweeping != null) {
			this.sweeping.cancel();
		}
		this.ticking = null;
		this.sweeping = null;
		if (this.stage != null) {
			this.stage.close();
		}
		this.stage = null;
	}

}
