package vn.sipas.ranking.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How closely states are kept, the closest first. Each is kept in buckets of a stretch of
 * time; a bucket of one that is as old as that is thinned to the next.
 */
enum Pace {

	/** One a minute, in buckets of an hour, for a day. */
	MINUTE(ChronoUnit.MINUTES, Duration.ofDays(1)),

	/** One an hour, in buckets of a day, for a month. */
	HOUR(ChronoUnit.HOURS, Duration.ofDays(31)),

	/** One a day, in buckets of a month, for good. */
	DAY(ChronoUnit.DAYS, Duration.ofDays(Integer.MAX_VALUE));

	/** Whose days and months are meant. */
	private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private final ChronoUnit unit;

	private final Duration kept;

	Pace(ChronoUnit unit, Duration kept) {
		this.unit = unit;
		this.kept = kept;
	}

	/** What all states of one bucket have in common: when it began. */
	Instant bucket(Instant time) {
		return switch (this) {
			case MINUTE -> begin(time, ChronoUnit.HOURS);
			case HOUR -> begin(time, ChronoUnit.DAYS);
			case DAY -> begin(time, ChronoUnit.DAYS).atZone(VIETNAM).withDayOfMonth(1).toInstant();
		};
	}

	/** The next one; nothing is coarser than days. */
	Pace coarser() {
		return switch (this) {
			case MINUTE -> HOUR;
			case HOUR, DAY -> DAY;
		};
	}

	/** Whether a bucket that ended then is kept as it is. */
	boolean keeps(Instant end, Instant now) {
		return end.plus(this.kept).isAfter(now);
	}

	/** When a bucket ends that began then. */
	Instant end(Instant beginning) {
		ZonedDateTime began = beginning.atZone(VIETNAM);
		return switch (this) {
			case MINUTE -> began.plusHours(1).toInstant();
			case HOUR -> began.plusDays(1).toInstant();
			case DAY -> began.plusMonths(1).toInstant();
		};
	}

	/** Whether one of two states in a row is enough. */
	boolean takesAsOne(Stamp one, Stamp next) {
		return one.open() == next.open() && begin(one.time(), this.unit).equals(begin(next.time(), this.unit));
	}

	/**
	 * What is left of states.
	 * @param snapshots in the order of time
	 * @return the last of each minute, hour or day; where what could be read by all and
	 * what could not meet in one, the last of both
	 */
	List<Snapshot> thinned(List<Snapshot> snapshots) {
		List<Snapshot> left = new ArrayList<>();
		for (Snapshot snapshot : snapshots) {
			if (!left.isEmpty() && takesAsOne(left.getLast().stamp(), snapshot.stamp())) {
				left.removeLast();
			}
			left.add(snapshot);
		}
		return left;
	}

	private static Instant begin(Instant time, ChronoUnit unit) {
		return time.atZone(VIETNAM).truncatedTo(unit).toInstant();
	}

}
