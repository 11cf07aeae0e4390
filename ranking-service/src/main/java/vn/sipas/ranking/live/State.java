package vn.sipas.ranking.live;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.live.RankingChange.ChangedLine;
import vn.sipas.ranking.live.RankingChange.Totals;
import vn.sipas.ranking.ranking.PublishedRanking;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;

/**
 * A ranking as it was seen at one time, and which of its lines are new since earlier
 * times. Times are counted: each state that is seen has the next number.
 */
final class State {

	// Readers who are up to date all have the state before; those a little behind, one of
	// a few.
	private static final int MOST_CHANGES = 16;

	private final PublishedRanking published;

	private final JsonMapper json;

	private final long number;

	/** From which state on each line has been as it is. */
	private final long[] since;

	/** The first state of which this one differs by its lines alone. */
	private final long comparable;

	private final String id;

	private final Message whole;

	private final Map<Long, Message> changes = new ConcurrentHashMap<>();

	private State(PublishedRanking published, JsonMapper json, long number, long[] since, long comparable) {
		this.published = published;
		this.json = json;
		this.number = number;
		this.since = since;
		this.comparable = comparable;
		this.id = id(published);
		this.whole = Message.ofState(this.id, "ranking", published.answer().text());
	}

	/**
	 * The first state that is seen.
	 * @param published the ranking
	 * @param json writes rankings without their lines
	 */
	static State first(PublishedRanking published, JsonMapper json) {
		return new State(published, json, 0, new long[published.ranking().units().size()], 0);
	}

	/** The state that is seen after this one. */
	State next(PublishedRanking published) {
		Ranking before = this.published.ranking();
		Ranking now = published.ranking();
		long next = this.number + 1;
		if (before.definition() != now.definition() || before.units().size() != now.units().size()) {
			long[] all = new long[now.units().size()];
			Arrays.fill(all, next);
			return new State(published, this.json, next, all, next);
		}
		long[] lines = this.since.clone();
		for (int line = 0; line < lines.length; line++) {
			if (!before.units().get(line).equals(now.units().get(line))) {
				lines[line] = next;
			}
		}
		return new State(published, this.json, next, lines, this.comparable);
	}

	/**
	 * What tells this state from all others, the same at every instance: its version, and
	 * a digest of what readers get, for a store that was set up anew counts anew.
	 */
	String id() {
		return this.id;
	}

	static String id(PublishedRanking published) {
		String tag = published.answer().tag();
		int digest = tag.indexOf('"') + 1;
		return published.ranking().version() + "-" + tag.substring(digest, digest + 12);
	}

	long number() {
		return this.number;
	}

	Message whole() {
		return this.whole;
	}

	/**
	 * What a reader needs who has an earlier state.
	 * @param id the earlier state's id
	 * @param earlier its number
	 * @return the changes since, or the whole where that is not longer or not comparable
	 */
	Message since(String id, long earlier) {
		if (earlier < this.comparable) {
			return this.whole;
		}
		Message made = this.changes.get(earlier);
		if (made == null && this.changes.size() < MOST_CHANGES) {
			made = this.changes.computeIfAbsent(earlier, (number) -> change(id, number));
		}
		return (made == null || made.size() >= this.whole.size()) ? this.whole : made;
	}

	private Message change(String id, long earlier) {
		Ranking ranking = this.published.ranking();
		RankingChange change = new RankingChange(id, ranking, Totals.of(ranking),
				IntStream.range(0, this.since.length)
					.filter((line) -> this.since[line] > earlier)
					.mapToObj((line) -> new ChangedLine(line, line(line)))
					.toList());
		return Message.ofState(this.id, "change", this.json.writeValueAsString(change));
	}

	private RankedUnit line(int position) {
		return this.published.ranking().units().get(position);
	}

}
