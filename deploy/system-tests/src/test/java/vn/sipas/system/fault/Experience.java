package vn.sipas.system.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What survey apps saw while they sent. */
final class Experience {

	private final long began = System.nanoTime();

	private long lastTaken = this.began;

	private long longestGap;

	private long longestWait;

	private long sentAway;

	private long sentAwayWithoutTime;

	private final Map<String, Integer> broken = new TreeMap<>();

	/** A submission was answered 202, this long after it was sent for the first time. */
	synchronized void taken(long waited) {
		long now = System.nanoTime();
		this.longestGap = Math.max(this.longestGap, now - this.lastTaken);
		this.longestWait = Math.max(this.longestWait, waited);
		this.lastTaken = now;
	}

	/** A submission was answered that it should come again. */
	synchronized void sentAway(boolean saidWhen) {
		this.sentAway++;
		this.sentAwayWithoutTime += saidWhen ? 0 : 1;
	}

	/** A submission got no answer. */
	synchronized void broken(IOException why) {
		this.broken.merge(why.getClass().getSimpleName() + ": " + why.getMessage(), 1, Integer::sum);
	}

	/** The longest time without a 202. */
	synchronized Duration longestGap() {
		return Duration.ofNanos(this.longestGap);
	}

	/** The longest that a submission took from its first try to its 202. */
	synchronized Duration longestWait() {
		return Duration.ofNanos(this.longestWait);
	}

	/** How many times one was told to come again: 503 or 429, or lines of a 207. */
	synchronized long sentAway() {
		return this.sentAway;
	}

	/** How many of these did not say when. */
	synchronized long sentAwayWithoutTime() {
		return this.sentAwayWithoutTime;
	}

	/** How many times there was no answer. */
	synchronized long brokenOff() {
		return this.broken.values().stream().mapToLong(Integer::longValue).sum();
	}

	/** Why there was none, and how often for that reason. */
	synchronized Map<String, Integer> reasons() {
		return Map.copyOf(this.broken);
	}

}
