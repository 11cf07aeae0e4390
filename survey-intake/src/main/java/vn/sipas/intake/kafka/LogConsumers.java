package vn.sipas.intake.kafka;

import org.apache.kafka.clients.consumer.Consumer;

/**
 * Makes consumers that belong to no group and read from the beginning.
 */
@FunctionalInterface
public interface LogConsumers {

	/**
	 * Makes a consumer.
	 * @return a consumer without assignment, the caller's to close
	 */
	Consumer<byte[], byte[]> open();

}
