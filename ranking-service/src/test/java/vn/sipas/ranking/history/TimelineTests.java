package vn.sipas.ranking.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Close at hand states are close together, and long ago they are not. */
class TimelineTests {

	private final Growing history = new Growing();

	@Test
	void ofAMinuteTheLastStateIsKept() {
		add("2021-11-15T02:00:05Z", 1);
		add("2021-11-15T02:00:40Z", 2);
		add("2021-11-15T02:01:10Z", 3);
		assertThat(versions()).containsExactly(2L, 3L);
	}

	@Test
	void whatEverybodySawIsNotReplacedByWhatTheyDidNot() {
		add("2021-11-15T02:00:05Z", 1);
		this.history.add(Growing.state("2021-11-15T02:00:40Z", 2, false));
		this.history.add(Growing.state("2021-11-15T02:00:50Z", 3, false));
		assertThat(versions()).containsExactly(1L, 3L);
	}

	@Test
	void timeNeverGoesBack() {
		add("2021-11-15T02:00:05Z", 1);
		add("2021-11-15T03:00:05Z", 2);
		add("2021-11-15T01:00:00Z", 3);
		assertThat(versions()).containsExactly(1L, 3L);
		assertThat(this.history.times()).isSorted();
	}

	@Test
	void aSilenceOfYearsLosesNothing() {
		add("2019-05-01T02:00:05Z", 1);
		add("2021-11-15T03:00:05Z", 2);
		add("2024-11-15T03:00:05Z", 3);
		assertThat(versions()).containsExactly(1L, 2L, 3L);
	}

	@Test
	void minutesBecomeHoursAndHoursDays() {
		Instant begin = Instant.parse("2021-08-31T17:00:00Z");
		Instant end = Instant.parse("2021-11-30T17:00:00Z");
		long version = 0;
		for (Instant time = begin; time.isBefore(end); time = time.plus(Duration.ofMinutes(5))) {
			add(time.toString(), ++version);
		}
		Map<String, Long> byMonth = count(7);
		assertThat(byMonth).containsEntry("2021-09", 30L);
		assertThat(byMonth).containsEntry("2021-10", 31L * 24);
		Map<String, Long> byDay = count(10);
		assertThat(byDay).containsEntry("2021-11-28", 24L);
		assertThat(byDay).containsEntry("2021-11-29", 288L);
		assertThat(byDay).containsEntry("2021-11-30", 288L);
		assertThat(this.history.times()).isSorted();
		assertThat(this.history.timeline.stamps()).isEqualTo(this.history.all().stream().map(Snapshot::stamp).toList());
		assertThat(this.history.buckets).as("no bucket is left behind").hasSize(this.history.timeline.buckets().size());
	}

	@Test
	void ofAnHourTheLastStateIsKept() {
		add("2021-11-01T02:10:00Z", 1);
		add("2021-11-01T02:50:00Z", 2);
		add("2021-11-01T03:10:00Z", 3);
		add("2021-11-05T03:10:00Z", 4);
		assertThat(versions()).containsExactly(2L, 3L, 4L);
	}

	@Test
	void onceResponsesAreErasedDaysAreLeft() {
		for (int minute = 10; minute < 60; minute++) {
			add("2021-11-15T02:" + minute + ":00Z", minute);
		}
		for (int minute = 10; minute < 60; minute++) {
			add("2021-11-15T16:" + minute + ":00Z", 100 + minute);
		}
		this.history.addErased(Growing.state("2021-11-16T10:00:00Z", 500, true));
		assertThat(versions()).containsExactly(159L, 500L);
		this.history.addErased(Growing.state("2021-11-18T10:00:00Z", 501, true));
		assertThat(versions()).containsExactly(159L, 500L, 501L);
	}

	private void add(String time, long version) {
		this.history.add(Growing.state(time, version, true));
	}

	private List<Long> versions() {
		return this.history.all().stream().map((state) -> state.stamp().version()).toList();
	}

	/** How many states there are, by the beginning of their time in Vietnam. */
	private Map<String, Long> count(int length) {
		return this.history.times()
			.stream()
			.map((time) -> time.plus(Duration.ofHours(7)).toString().substring(0, length))
			.collect(Collectors.groupingBy((text) -> text, TreeMap::new, Collectors.counting()));
	}

}
