package vn.sipas.ranking.ops;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * How fast topics are written to: what came between a look and one some seconds before
 * it. Not for several threads.
 */
final class Rates {

	// So far apart that a rate does not jump with every batch, so near that it is live.
	private static final Duration SPAN = Duration.ofSeconds(10);

	// What was seen before is of no use to somebody who comes back later.
	private static final Duration STALE = Duration.ofSeconds(30);

	private final Deque<LogLook> looks = new ArrayDeque<>();

	/**
	 * Notes a look.
	 * @param look newer than all before
	 */
	void add(LogLook look) {
		if (!this.looks.isEmpty() && look.nanos() - this.looks.getLast().nanos() > STALE.toNanos()) {
			this.looks.clear();
		}
		this.looks.add(look);
		while (this.looks.size() > 2 && look.nanos() - this.looks.getFirst().nanos() > SPAN.toNanos()) {
			this.looks.removeFirst();
		}
	}

	/**
	 * The rate at the last look.
	 * @param topic a topic
	 * @return places a second, one decimal, half up; null if there was one look only, or
	 * the topic was made anew since
	 */
	@Nullable BigDecimal perSecond(String topic) {
		if (this.looks.size() < 2) {
			return null;
		}
		LogLook from = this.looks.getFirst();
		LogLook to = this.looks.getLast();
		long written = to.written(topic) - from.written(topic);
		BigDecimal nanos = BigDecimal.valueOf(to.nanos() - from.nanos());
		return (written < 0) ? null
				: BigDecimal.valueOf(written).movePointRight(9).divide(nanos, 1, RoundingMode.HALF_UP);
	}

}
