package vn.sipas.ranking.watch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks the broker itself whether it answers. */
final class KafkaHealth implements HealthIndicator, AutoCloseable {

	private static final int PATIENCE_MILLIS = 1000;

	private final Supplier<Admin> connect;

	private @Nullable Admin admin;

	/**
	 * Connects when it is asked first: the name of a broker may not be known yet.
	 * @param connect connects to the broker
	 */
	KafkaHealth(Supplier<Admin> connect) {
		this.connect = connect;
	}

	@Override
	public Health health() {
		try {
			admin().describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
				.clusterId()
				.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
			return Health.up().build();
		}
		catch (ExecutionException | TimeoutException | KafkaException ex) {
			return Health.down().withDetail("reason", "Kafka does not answer").build();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Health.unknown().build();
		}
	}

	private synchronized Admin admin() {
		Admin known = this.admin;
		if (known == null) {
			known = this.connect.get();
			this.admin = known;
		}
		return known;
	}

	@Override
	public synchronized void close() {
		if (this.admin != null) {
			this.admin.close(Duration.ZERO);
		}
	}

}
