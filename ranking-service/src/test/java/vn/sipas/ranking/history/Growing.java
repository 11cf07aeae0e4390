package vn.sipas.ranking.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A history and its buckets, without a store. */
final class Growing {

	final Map<String, BucketDocument> buckets = new HashMap<>();

	Timeline timeline = Timeline.EMPTY;

	void add(Snapshot snapshot) {
		take(this.timeline.plus(snapshot, this::read));
	}

	void addErased(Snapshot snapshot) {
		take(this.timeline.plusErased(snapshot, this::read));
	}

	private void take(Growth growth) {
		growth.made().forEach((bucket) -> this.buckets.put(bucket.id(), bucket));
		this.buckets.keySet().removeAll(growth.over());
		this.timeline = growth.timeline();
	}

	List<Snapshot> read(Bucket bucket) {
		return Objects.requireNonNull(this.buckets.get(bucket.id())).snapshots(bucket.stamps());
	}

	/** All states that there are. */
	List<Snapshot> all() {
		List<Snapshot> all = new ArrayList<>();
		this.timeline.buckets().forEach((bucket) -> all.addAll(read(bucket)));
		all.addAll(this.timeline.newest());
		return all;
	}

	List<Instant> times() {
		return all().stream().map((state) -> state.stamp().time()).toList();
	}

	/** A ranking of one unit. */
	static Snapshot state(String time, long version, boolean open) {
		return new Snapshot(new Stamp(Instant.parse(time), version, 1, open),
				List.of(new Line("12", version, 8_001, 0, 1, 1, 1, List.of())));
	}

}
