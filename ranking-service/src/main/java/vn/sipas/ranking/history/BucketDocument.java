package vn.sipas.ranking.history;

import java.util.ArrayList;
import java.util.List;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * The lines of states in a row. It is written once and never changed.
 *
 * @param id names it and no other, ever
 * @param lines packed
 */
@Document("historyBuckets")
record BucketDocument(@MongoId String id, Packed lines) {

	static BucketDocument of(String id, List<Snapshot> snapshots) {
		return new BucketDocument(id, PackedLines.pack(snapshots.stream().map(Snapshot::lines).toList()));
	}

	List<Snapshot> snapshots(Packed stamps) {
		return snapshots(stamps, this.lines);
	}

	static List<Snapshot> snapshots(Packed stamps, Packed lines) {
		List<Stamp> which = PackedStamps.unpack(stamps);
		List<List<Line>> what = PackedLines.unpack(lines);
		List<Snapshot> snapshots = new ArrayList<>();
		for (int i = 0; i < which.size(); i++) {
			snapshots.add(new Snapshot(which.get(i), what.get(i)));
		}
		return snapshots;
	}

}
