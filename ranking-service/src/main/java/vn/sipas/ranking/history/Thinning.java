package vn.sipas.ranking.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes buckets of states, and of old buckets coarser ones. */
final class Thinning {

	private final List<Bucket> buckets;

	private final Function<Bucket, List<Snapshot>> stored;

	private final TreeMap<String, List<Snapshot>> made = new TreeMap<>();

	private final List<String> over = new ArrayList<>();

	Thinning(List<Bucket> buckets, Function<Bucket, List<Snapshot>> stored) {
		this.buckets = new ArrayList<>(buckets);
		this.stored = stored;
	}

	/** Its name is new each time: what two instances make never meets. */
	void put(Pace pace, List<Snapshot> snapshots) {
		String id = UUID.randomUUID().toString();
		this.made.put(id, snapshots);
		this.buckets.add(Bucket.of(id, pace, snapshots));
	}

	/** Makes coarser what is old enough by then. */
	void thin(Instant now) {
		thin(Pace.MINUTE, (pace, end) -> pace.keeps(end, now));
		thin(Pace.HOUR, (pace, end) -> pace.keeps(end, now));
	}

	/** Makes all as coarse as it gets. */
	void thinAll() {
		thin(Pace.MINUTE, (pace, end) -> false);
		thin(Pace.HOUR, (pace, end) -> false);
	}

	private void thin(Pace pace, BiPredicate<Pace, Instant> keeps) {
		Pace coarser = pace.coarser();
		this.buckets.stream()
			.filter((bucket) -> bucket.pace() == pace)
			.collect(
					Collectors.groupingBy((bucket) -> coarser.bucket(bucket.from()), TreeMap::new, Collectors.toList()))
			.forEach((began, group) -> {
				if (!keeps.test(pace, coarser.end(began))) {
					put(coarser, coarser.thinned(group.stream().map(this::states).flatMap(List::stream).toList()));
					group.forEach(this::remove);
				}
			});
	}

	private List<Snapshot> states(Bucket bucket) {
		List<Snapshot> states = this.made.get(bucket.id());
		return (states != null) ? states : this.stored.apply(bucket);
	}

	private void remove(Bucket bucket) {
		this.buckets.remove(bucket);
		if (this.made.remove(bucket.id()) == null) {
			this.over.add(bucket.id());
		}
	}

	/** What there is before the newest state. */
	Growth before(Snapshot newest) {
		this.buckets.sort(Comparator.comparing(Bucket::from));
		return new Growth(new Timeline(this.buckets, List.of(newest)),
				this.made.entrySet().stream().map((one) -> BucketDocument.of(one.getKey(), one.getValue())).toList(),
				this.over);
	}

}
