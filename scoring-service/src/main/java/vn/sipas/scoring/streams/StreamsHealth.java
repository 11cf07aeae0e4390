package vn.sipas.scoring.streams;

import org.apache.kafka.streams.KafkaStreams;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Up once scoring has its share of the work. A rebalance afterwards leaves it up: others
 * keep working, and taking an instance out for it would cause the next one.
 */
final class StreamsHealth implements HealthIndicator {

	private final StreamsRunner runner;

	private volatile boolean hasRun;

	StreamsHealth(StreamsRunner runner) {
		this.runner = runner;
	}

	@Override
	public Health health() {
		return this.runner.state()
			.map(this::health)
			.orElseGet(() -> Health.down().withDetail("waits", "broker").build());
	}

	private Health health(KafkaStreams.State state) {
		this.hasRun = switch (state) {
			case RUNNING -> true;
			case REBALANCING -> this.hasRun;
			default -> false;
		};
		return (this.hasRun ? Health.up() : Health.down()).withDetail("streams", state.name()).build();
	}

}
