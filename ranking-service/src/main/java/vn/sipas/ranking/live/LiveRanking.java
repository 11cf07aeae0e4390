package vn.sipas.ranking.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.ranking.PublishedRanking;

/**
 * A ranking that is read live: its newest state, which states were seen before, and who
 * reads it. Of earlier states only their ids are remembered; what has changed since is
 * known line by line.
 */
final class LiveRanking {

	/** So many earlier states can be continued from. */
	static final int REMEMBERED = 512;

	private final JsonMapper json;

	private final Set<Reader> readers = ConcurrentHashMap.newKeySet();

	private final Map<String, Long> seen = new LinkedHashMap<>();

	private volatile @Nullable State state;

	private long lookedAt = System.nanoTime();

	/**
	 * A ranking that was not looked at yet.
	 * @param json writes rankings without their lines
	 */
	LiveRanking(JsonMapper json) {
		this.json = json;
	}

	Set<Reader> readers() {
		return this.readers;
	}

	/**
	 * Makes sure that the newest state is no older than a while.
	 * @param age how old it may be
	 * @param newest asks the store
	 */
	synchronized void lookAgain(Duration age, Supplier<PublishedRanking> newest) {
		if (this.state == null || isOlder(age)) {
			look(newest);
		}
	}

	/**
	 * Whether a ranking that was just found is what readers have.
	 * @param found what the store has
	 * @return whether there is nothing to show
	 */
	synchronized boolean isStill(PublishedRanking found) {
		boolean still = this.state != null && this.state.id().equals(State.id(found));
		if (still) {
			this.lookedAt = System.nanoTime();
		}
		return still;
	}

	/**
	 * Whether nobody has read it for a while.
	 * @param time how long
	 * @return whether it need not be kept
	 */
	synchronized boolean isIdle(Duration time) {
		return this.readers.isEmpty() && isOlder(time);
	}

	private boolean isOlder(Duration age) {
		return System.nanoTime() - this.lookedAt > age.toNanos();
	}

	/**
	 * Looks for a newer state and wakes the readers if there is one. One looks at a time,
	 * so that what was read earlier is never taken for newer.
	 * @param newest asks the store
	 */
	synchronized void look(Supplier<PublishedRanking> newest) {
		PublishedRanking found = newest.get();
		this.lookedAt = System.nanoTime();
		State before = this.state;
		if (before != null && before.id().equals(State.id(found))) {
			return;
		}
		State next = (before == null) ? State.first(found, this.json) : before.next(found);
		remember(next);
		this.state = next;
		this.readers.forEach(Reader::wake);
	}

	private void remember(State next) {
		synchronized (this.seen) {
			// Anew at the end, where it was there before.
			this.seen.remove(next.id());
			this.seen.put(next.id(), next.number());
			if (this.seen.size() > REMEMBERED) {
				this.seen.remove(this.seen.keySet().iterator().next());
			}
		}
	}

	/**
	 * What somebody needs to have the newest state.
	 * @param id of the state that they have; null for none
	 * @return null if they have the newest
	 */
	@Nullable Message after(@Nullable String id) {
		State now = Objects.requireNonNull(this.state, "looked at");
		if (id == null) {
			return now.whole();
		}
		if (id.equals(now.id())) {
			return null;
		}
		Long earlier = number(id);
		// A newer state may have come in between.
		return (earlier == null || earlier > now.number()) ? now.whole() : now.since(id, earlier);
	}

	/** Whether a state was seen here. */
	boolean knows(String id) {
		return number(id) != null;
	}

	private @Nullable Long number(String id) {
		synchronized (this.seen) {
			return this.seen.get(id);
		}
	}

}
