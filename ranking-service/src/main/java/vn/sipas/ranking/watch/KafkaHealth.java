package vn.sipas.ranking.watch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks the broker itself whether it answers. */
final class KafkaHealth implements HealthIndicator, AutoCloseable {

	private static final int PATIENCE_MILLIS = 1000;

	private final Admin admin;

	KafkaHealth(Admin admin) {
		this.admin = admin;
	}

	@Override
	public Health health() {
		try {
			this.admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
				.clusterId()
				.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
			return Health.up().build();
		}
		catch (ExecutionException | TimeoutException ex) {
			return Health.down().withDetail("reason", "Kafka does not answer").build();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Health.unknown().build();
		}
	}

	@Override
	public void close() {
		this.admin.close(Duration.ZERO);
	}

}
