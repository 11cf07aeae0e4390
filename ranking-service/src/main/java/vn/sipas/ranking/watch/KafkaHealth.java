package vn.sipas.ranking.watch;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks the broker itself whether it answers. */
final class KafkaHealth implements HealthIndicator {

	private static final int PATIENCE_MILLIS = 1000;

	private final BrokerAdmin broker;

	KafkaHealth(BrokerAdmin broker) {
		this.broker = broker;
	}

	@Override
	public Health health() {
		try {
			this.broker.get()
				.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
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

}
