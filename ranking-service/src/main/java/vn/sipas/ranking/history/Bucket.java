package vn.sipas.ranking.history;

import java.time.Instant;
import java.util.List;

/**
 * What is known of states whose lines are kept by themselves.
 *
 * @param id the id of the document that has the lines
 * @param pace how closely they are kept
 * @param from the time of the first
 * @param stamps which states they are, packed
 */
record Bucket(String id, Pace pace, Instant from, Packed stamps) {

	static Bucket of(String id, Pace pace, List<Snapshot> snapshots) {
		List<Stamp> stamps = snapshots.stream().map(Snapshot::stamp).toList();
		return new Bucket(id, pace, stamps.getFirst().time(), PackedStamps.pack(stamps));
	}

}
