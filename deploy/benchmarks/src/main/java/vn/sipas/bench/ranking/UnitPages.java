package vn.sipas.bench.ranking;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import vn.sipas.bench.http.OpenLoad;
import vn.sipas.bench.http.Request;
import vn.sipas.bench.records.Survey;

/**
 * The pages of a survey's ranked units.
 *
 * @param requests one for each unit
 */
record UnitPages(List<byte[]> requests) {

	static UnitPages of(Survey survey) {
		return new UnitPages(survey.ranked()
			.stream()
			.map((unit) -> Request.get("/units/" + unit + "?wave=" + survey.wave()))
			.toList());
	}

	/**
	 * Reads them in turn.
	 * @param readers who read
	 * @param perSecond how many pages are asked for each second
	 * @param time for how long
	 * @return how long each took, in nanoseconds
	 */
	List<Long> read(OpenLoad readers, int perSecond, Duration time) {
		AtomicInteger next = new AtomicInteger();
		readers.run(perSecond, time, (_) -> this.requests.get(next.getAndIncrement() % this.requests.size()));
		return readers.answers();
	}

}
