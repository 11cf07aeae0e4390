package vn.sipas.scoring.streams;

import java.util.Optional;
import java.util.function.Supplier;

import org.apache.kafka.streams.KafkaStreams;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Up once scoring has its share of the work. A rebalance afterwards leaves it up: others
 * keep working, and taking an instance out for it would cause the next one.
 */
final class StreamsHealth implements HealthIndicator {

	private final Supplier<Optional<KafkaStreams.State>> state;

	private final RestoreProgress restore;

	private volatile boolean hasRun;

	/**
	 * Describes it.
	 * @param state how Streams is now; empty while the broker is waited for
	 * @param restore how much of the state has been read back
	 */
	StreamsHealth(Supplier<Optional<KafkaStreams.State>> state, RestoreProgress restore) {
		this.state = state;
		this.restore = restore;
	}

	@Override
	public Health health() {
		return this.state.get().map(this::health).orElseGet(() -> Health.down().withDetail("waits", "broker").build());
	}

	private Health health(KafkaStreams.State state) {
		this.hasRun = switch (state) {
			case RUNNING -> true;
			case REBALANCING -> this.hasRun;
			default -> false;
		};
		Health.Builder health = (this.hasRun ? Health.up() : Health.down()).withDetail("streams", state.name());
		RestoreProgress.Stretch restoring = this.restore.stretch();
		if (restoring.total() > 0) {
			health.withDetail("restored", restoring.done()).withDetail("ofRecords", restoring.total());
		}
		return health.build();
	}

}
