package vn.sipas.ranking.feed;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/** Says that consumption pauses, now and then while it does. */
final class Pauses implements RetryListener {

	private static final Logger log = LoggerFactory.getLogger(Pauses.class);

	private static final int EACH = 12;

	@Override
	public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception ex, int attempt) {
		// Batches come by the other method.
	}

	@Override
	public void failedDelivery(ConsumerRecords<?, ?> records, @Nullable Exception ex, int attempt) {
		if (attempt % EACH == 1) {
			log.warn(
					"Consumption pauses: {} records could not be kept, which is tried until it succeeds (attempt {}): {}",
					records.count(), attempt,
					(ex == null) ? "" : NestedExceptionUtils.getMostSpecificCause(ex).toString());
		}
	}

}
