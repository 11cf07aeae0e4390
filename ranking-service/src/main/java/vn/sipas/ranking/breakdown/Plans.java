package vn.sipas.ranking.breakdown;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/**
 * Plans of what is hidden, made for the first reader after a change, and then known until
 * the next.
 */
@Component
class Plans {

	private final Breakdowns breakdowns;

	private final Map<String, Plan> known = new ConcurrentHashMap<>();

	Plans(Breakdowns breakdowns) {
		this.breakdowns = breakdowns;
	}

	/**
	 * The plan by which a unit may be shown as it was read, if it did not change since.
	 */
	Plan of(Wave wave, BrokenDown unit) {
		long basis = this.breakdowns.basis(wave.wave());
		return this.known.compute(wave.wave(), (id, before) -> (before != null && before.fits(wave, basis, unit))
				? before : new Plan(wave, basis, this.breakdowns.countsOf(id), unit));
	}

}
