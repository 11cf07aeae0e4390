package vn.sipas.intake.response;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last so many responses of a batch, by id and revision. A duplicate further apart is
 * not noticed here; it counts once all the same, as scoring goes by the id.
 */
final class RecentIds {

	private final Map<Id, String> digests;

	RecentIds(int most) {
		this.digests = new LinkedHashMap<>() {
			@Override
			protected boolean removeEldestEntry(Map.Entry<Id, String> eldest) {
				return size() > most;
			}
		};
	}

	/**
	 * Notes a response.
	 * @param responseId its id
	 * @param revision its revision
	 * @param digest its content's digest
	 * @return whether it was there before
	 */
	Seen note(String responseId, int revision, String digest) {
		String before = this.digests.putIfAbsent(new Id(responseId, revision), digest);
		if (before == null) {
			return Seen.NEW;
		}
		return before.equals(digest) ? Seen.SAME : Seen.OTHER;
	}

	enum Seen {

		/** Not among the last ones. */
		NEW,
		/** There, with the same content. */
		SAME,
		/** There, with other content. */
		OTHER

	}

	private record Id(String responseId, int revision) {
	}

}
