package vn.sipas.ranking.feed;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Where reading begins, and what happens when a batch could not be kept. Records that
 * cannot be used are sorted out one by one, so what is left is a store or a broker that
 * is away: the consumer is paused, stays in its group, and the batch is tried again until
 * it succeeds.
 */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

	private static final long FIRST_PAUSE_MS = 250;

	private static final long LONGEST_PAUSE_MS = 5_000;

	@Bean
	ContainerCustomizer<byte[], byte[], ConcurrentMessageListenerContainer<byte[], byte[]>> fromWhereTheStoreIs(
			Rewind rewind) {
		return (container) -> container.getContainerProperties().setConsumerRebalanceListener(rewind);
	}

	@Bean
	DefaultErrorHandler untilItSucceeds() {
		ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
		pauses.setMaxInterval(LONGEST_PAUSE_MS);
		DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
		// Otherwise some exceptions count as hopeless, and the batch would be skipped.
		handler.setClassifications(Map.of(), true);
		handler.setRetryListeners(new Pauses());
		handler.setLogLevel(KafkaException.Level.WARN);
		return handler;
	}

}
