package vn.sipas.ranking.webhook;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What came of an attempt. */
sealed interface Outcome {

	/**
	 * The receiver answered.
	 *
	 * @param status the answer's status
	 * @param retryAfter for how long it wants to be left alone; null if it does not say
	 */
	record Answered(int status, @Nullable Duration retryAfter) implements Outcome {

		private static final int GONE = 410;

		@Override
		public boolean isDelivered() {
			return this.status / 100 == 2;
		}

		@Override
		public boolean isGone() {
			return this.status == GONE;
		}

	}

	/**
	 * There was no answer.
	 *
	 * @param error a code
	 */
	record Failed(String error) implements Outcome {

	}

	/** Whether the receiver has it. */
	default boolean isDelivered() {
		return false;
	}

	/** Whether the receiver wants nothing more. */
	default boolean isGone() {
		return false;
	}

	/** For how long the receiver wants to be left alone. */
	default @Nullable Duration retryAfter() {
		return null;
	}

}
