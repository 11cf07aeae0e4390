package vn.sipas.ranking.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A ranking's history, and how it grows: state by state, an hour of them becoming a
 * bucket, and old buckets fewer and coarser ones.
 *
 * @param buckets in the order of time
 * @param newest the states of the newest hour, in the order of time; they are in no
 * bucket yet
 */
record Timeline(List<Bucket> buckets, List<Snapshot> newest) {

	static final Timeline EMPTY = new Timeline(List.of(), List.of());

	Timeline {
		buckets = List.copyOf(buckets);
		newest = List.copyOf(newest);
	}

	/** Whether this is the version that was kept last. */
	boolean endsWith(long version) {
		return !this.newest.isEmpty() && this.newest.getLast().stamp().version() == version;
	}

	/** All states, in the order of time. */
	List<Stamp> stamps() {
		return Stream
			.concat(this.buckets.stream().flatMap((bucket) -> PackedStamps.unpack(bucket.stamps()).stream()),
					this.newest.stream().map(Snapshot::stamp))
			.toList();
	}

	/** The buckets in which some of these are. */
	List<Bucket> bucketsOf(Set<Stamp> stamps) {
		return this.buckets.stream()
			.filter((bucket) -> PackedStamps.unpack(bucket.stamps()).stream().anyMatch(stamps::contains))
			.toList();
	}

	/**
	 * Adds a state. Of a minute, the last is kept; time never goes back.
	 * @param snapshot the newest state
	 * @param stored reads what is in a bucket
	 * @return what it is then, and what has to be written and may be removed for that
	 */
	Growth plus(Snapshot snapshot, Function<Bucket, List<Snapshot>> stored) {
		if (this.newest.isEmpty()) {
			return new Growth(new Timeline(this.buckets, List.of(snapshot)), List.of(), List.of());
		}
		Stamp last = this.newest.getLast().stamp();
		Snapshot next = snapshot.notBefore(last.time());
		if (Pace.MINUTE.bucket(last.time()).equals(Pace.MINUTE.bucket(next.stamp().time()))) {
			List<Snapshot> all = new ArrayList<>(this.newest);
			all.add(next);
			return new Growth(new Timeline(this.buckets, Pace.MINUTE.thinned(all)), List.of(), List.of());
		}
		Thinning thinning = new Thinning(this.buckets, stored);
		thinning.put(Pace.MINUTE, this.newest);
		thinning.thin(next.stamp().time());
		return thinning.before(next);
	}

	/**
	 * Adds a state, and keeps of all before it no more than one a day: of a wave without
	 * its responses, nothing is left that tells what a single one changed.
	 * @param snapshot the newest state
	 * @param stored reads what is in a bucket
	 * @return the same as above
	 */
	Growth plusErased(Snapshot snapshot, Function<Bucket, List<Snapshot>> stored) {
		Thinning thinning = new Thinning(this.buckets, stored);
		if (!this.newest.isEmpty()) {
			thinning.put(Pace.MINUTE, this.newest);
		}
		thinning.thinAll();
		return thinning
			.before(this.newest.isEmpty() ? snapshot : snapshot.notBefore(this.newest.getLast().stamp().time()));
	}

}
