package vn.sipas.bench.sustained;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.Pause;
import vn.sipas.bench.records.Filling;

/**
 * Tries whether a group keeps up with a rate, as ShuffleBench does: after a warm-up its
 * lag grows by less than a hundredth of the load.
 */
final class Trial {

	// Often enough to see the lag rise and fall with each commit.
	private static final Duration BETWEEN = Duration.ofMillis(20);

	private static final double SHARE = 0.01;

	// A rate that is not reached cannot be kept up with.
	private static final double REACHED = 0.97;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Broker broker;

	private final String group;

	private final Child feeder;

	private final Duration warmUp;

	private final Duration time;

	private final Consumer<String> say;

	Trial(Broker broker, String group, Child feeder, Duration warmUp, Duration time, Consumer<String> say) {
		this.say = say;
		this.broker = broker;
		this.group = group;
		this.feeder = feeder;
		this.warmUp = warmUp;
		this.time = time;
	}

	/** Feeds without looking, then waits until all is consumed. */
	void warmUp(long perSecond, Duration time) {
		this.feeder.tell(Long.toString(perSecond));
		Pause.of(time);
		rest();
	}

	/** Tries a rate. */
	boolean keepsUp(long perSecond) {
		this.feeder.tell(Long.toString(perSecond));
		Pause.of(this.warmUp);
		List<Slope.Point> lags = new ArrayList<>();
		long start = System.nanoTime();
		long first = published();
		while (System.nanoTime() - start < this.time.toNanos()) {
			lags.add(new Slope.Point((System.nanoTime() - start) / 1e9, lag()));
			Pause.of(BETWEEN);
		}
		double reached = (published() - first) / ((System.nanoTime() - start) / 1e9);
		double growth = Slope.of(lags);
		rest();
		this.say.accept("  tried %,d responses/s: %,.0f were published, the lag grew by %,.0f a second"
			.formatted(perSecond, reached, growth));
		return reached >= REACHED * perSecond && growth < SHARE * perSecond;
	}

	private void rest() {
		this.feeder.tell("0");
		Pause.until("the lag", PATIENCE, BETWEEN, () -> lag() == 0);
	}

	private long published() {
		return this.broker.cluster().ends(Filling.RESPONSES).of(Filling.RESPONSES);
	}

	private long lag() {
		return published() - this.broker.cluster().committed(this.group).of(Filling.RESPONSES);
	}

}
