package vn.sipas.intake.response;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.producer.RecordMetadata;
import vn.sipas.intake.kafka.Deadline;

/**
 * A line of a batch that is not yet accounted for.
 */
sealed interface BatchLine {

	/**
	 * Whether it can be accounted for without waiting.
	 * @return whether its fate is decided
	 */
	boolean isDecided();

	/**
	 * A line that was not taken.
	 *
	 * @param rejection the line and what is wrong with it
	 */
	record Refused(Batch.Rejection rejection) implements BatchLine {

		@Override
		public boolean isDecided() {
			return true;
		}

	}

	/**
	 * A line that is on its way to Kafka.
	 *
	 * @param line the line, from 1
	 * @param responseId its response's id
	 * @param size the event's bytes
	 * @param done done once Kafka has acknowledged it
	 * @param deadline until when that is waited for
	 */
	record Sent(long line, String responseId, int size, Future<RecordMetadata> done,
			Deadline deadline) implements BatchLine {

		private static final Duration LATE = Duration.ofMillis(100);

		@Override
		public boolean isDecided() {
			return this.done.isDone();
		}

		/**
		 * Waits for Kafka's acknowledgement.
		 * @param moving whether Kafka acknowledges anything: what is late is waited for
		 * as long as it does
		 * @return whether it came
		 */
		boolean isAcknowledged(BooleanSupplier moving) {
			Deadline until = this.deadline;
			while (true) {
				try {
					this.done.get(until.nanos(), TimeUnit.NANOSECONDS);
					return true;
				}
				catch (TimeoutException ex) {
					if (!moving.getAsBoolean()) {
						return false;
					}
					until = Deadline.in(LATE);
				}
				catch (ExecutionException ex) {
					return false;
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					return false;
				}
			}
		}

	}

}
