package vn.sipas.ranking.history;

import java.util.List;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A ranking's history as the store keeps it: where its buckets are, and the newest
 * states, which are in none yet. It names its buckets, so that a reader asks the store
 * for ids alone.
 *
 * @param id the scope's key
 * @param revision counts the writes, from 1
 * @param buckets in the order of time
 * @param stamps which the newest states are, packed
 * @param lines the newest states' lines, packed
 */
@Document("histories")
record TimelineDocument(@MongoId String id, long revision, List<Bucket> buckets, Packed stamps, Packed lines) {

	static TimelineDocument of(String id, long revision, Timeline timeline) {
		return new TimelineDocument(id, revision, timeline.buckets(),
				PackedStamps.pack(timeline.newest().stream().map(Snapshot::stamp).toList()),
				PackedLines.pack(timeline.newest().stream().map(Snapshot::lines).toList()));
	}

	Timeline timeline() {
		return new Timeline(this.buckets, BucketDocument.snapshots(this.stamps, this.lines));
	}

}
