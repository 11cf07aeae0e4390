package vn.sipas.scoring.count;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.sipas.scoring.count.CountOutput.Kind;

/**
 * Where something is still written about the responses of a partition, and where nothing
 * is any more. It is looked at now and then, and is as exact as that.
 */
final class Activity {

	private static final Set<Kind> ABOUT_RESPONSES = EnumSet.complementOf(EnumSet.of(Kind.PARTIAL));

	/** Goes where records come from, to which others write too. */
	private static final Set<Kind> ALSO_RECEIVED = EnumSet.of(Kind.WITHDRAWAL, Kind.DECISION);

	// What was written before this task began nobody knows.
	private final Set<Kind> written = EnumSet.copyOf(ABOUT_RESPONSES);

	private final Map<Kind, Long> lastSeen = new EnumMap<>(Kind.class);

	private boolean received;

	/** Something was sent on. */
	void wrote(Kind kind) {
		this.written.add(kind);
	}

	/** A record came. */
	void received() {
		this.received = true;
	}

	/**
	 * Looks for what has gone quiet since the last time; each is told once, until
	 * something is written there again.
	 * @param now milliseconds since 1970
	 * @param after after how long without a record it has
	 * @return what goes where nothing is written any more
	 */
	List<Kind> goneQuiet(long now, Duration after) {
		if (this.received) {
			this.written.addAll(ALSO_RECEIVED);
			this.received = false;
		}
		this.written.retainAll(ABOUT_RESPONSES);
		this.written.forEach((kind) -> this.lastSeen.put(kind, now));
		this.written.clear();
		List<Kind> quiet = this.lastSeen.entrySet()
			.stream()
			.filter((seen) -> now - seen.getValue() >= after.toMillis())
			.map(Map.Entry::getKey)
			.toList();
		this.lastSeen.keySet().removeAll(quiet);
		return quiet;
	}

}
