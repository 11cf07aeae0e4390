package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.UnitsBelow.OwnRanking;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/** What a unit's page has besides the figures of the wave itself. */
@Component
class UnitSections {

	private final IndexLedgers indices;

	private final OriginViews origins;

	private final WaysDown ways;

	UnitSections(IndexLedgers indices, OriginViews origins, WaysDown ways) {
		this.indices = indices;
		this.origins = origins;
		this.ways = ways;
	}

	Sections of(Shown page, Unit unit, @Nullable String in, List<Wave> all, Visit visit) {
		return new Sections(this.ways.below(page, unit, visit.language()), this.ways.own(page.wave(), unit, all, visit),
				this.origins.of(page.wave(), unit, in, all, visit).orElse(null),
				this.indices.of(page.wave(), unit, all, visit));
	}

	/**
	 * The sections.
	 *
	 * @param below the units just below it, level by level
	 * @param own the rankings of what is within it
	 * @param origins the old units that it was made from; null where none are known
	 * @param indices its indices over the years
	 */
	record Sections(List<UnitsBelow> below, List<OwnRanking> own, @Nullable Origins origins,
			List<IndexLedger> indices) {
	}

}
