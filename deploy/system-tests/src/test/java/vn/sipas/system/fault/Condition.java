package vn.sipas.system.fault;

import java.time.Duration;

/** How well a {@link Link} carries what is sent over it. */
sealed interface Condition {

	/** Everything at once. */
	record Fine() implements Condition {
	}

	/**
	 * Late, and with 64 KB at most under way on a connection: what is large takes longer.
	 *
	 * @param least how late at least, each way
	 * @param most how late at most, each way
	 */
	record Slow(Duration least, Duration most) implements Condition {
	}

	/**
	 * Packets get lost. TCP sends them again after 200 ms, then 400 ms and so on, which
	 * is all that its users see of it.
	 *
	 * @param share the share that gets lost, from 0 to 1
	 */
	record Lossy(double share) implements Condition {
	}

	/** Connections are reset, and new ones too. */
	record Cut() implements Condition {
	}

	/**
	 * Nothing gets through, and nobody is told: connections stay open, new ones are
	 * accepted. A connection that was open in such a time never carries anything again.
	 */
	record HalfOpen() implements Condition {
	}

}
