package vn.sipas.ranking.breakdown;

import java.util.function.Predicate;

import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.stereotype.Component;

/** Units' figures by groups, as far as they give nobody away. */
@Component
public class ReadableBreakdowns {

	private final Waves waves;

	private final Breakdowns breakdowns;

	private final Plans plans;

	private final FrozenBreakdowns frozen;

	ReadableBreakdowns(Waves waves, Breakdowns breakdowns, Plans plans, FrozenBreakdowns frozen) {
		this.waves = waves;
		this.breakdowns = breakdowns;
		this.plans = plans;
		this.frozen = frozen;
	}

	/**
	 * A unit's figures by groups.
	 * @param figures which figures
	 * @param unit the unit's code
	 * @param asked which breakdowns are wanted
	 * @return those that may be shown, with what may be shown of them
	 * @throws NotFoundException if there is no such wave or unit
	 * @throws org.springframework.dao.DataAccessException while the store is away
	 */
	public ShownBreakdowns of(Figures figures, String unit, Predicate<String> asked) {
		return switch (figures) {
			case Figures.Live live -> shown(this.waves.of(live), unit).only(asked);
			case Figures.Frozen frozen -> this.frozen.breakdowns(frozen, unit).only(asked);
		};
	}

	private ShownBreakdowns shown(Wave wave, String unit) {
		Unit known = wave.unit(unit).orElseThrow(() -> new NotFoundException("unit", unit));
		return this.breakdowns.find(wave.wave(), known.unit())
			.map((found) -> ShownBreakdowns.of(found, this.plans.of(wave, found)))
			.orElseGet(() -> ShownBreakdowns.none(wave.wave(), unit));
	}

}
