package vn.sipas.ranking.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.wave.Readership;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one unit: on paper, its report. */
@Controller
class UnitPage {

	private final ReadableWaves waves;

	private final Readership readership;

	private final UnitViews views;

	private final HistoryViews histories;

	private final UnitSections sections;

	private final KeptPages pages;

	UnitPage(ReadableWaves waves, Readership readership, UnitViews views, HistoryViews histories, UnitSections sections,
			KeptPages pages) {
		this.pages = pages;
		this.waves = waves;
		this.readership = readership;
		this.views = views;
		this.histories = histories;
		this.sections = sections;
	}

	@GetMapping("/units/{unit}")
	ResponseEntity<byte[]> page(@PathVariable String unit, @RequestParam(required = false) @Nullable String wave,
			@RequestParam(required = false) @Nullable String edition,
			@RequestParam(required = false) @Nullable String in, Visit visit) {
		return this.pages.answer(visit, () -> draft(unit, wave, edition, in, visit));
	}

	private ModelAndView draft(String unit, @Nullable String wave, @Nullable String edition, @Nullable String in,
			Visit visit) {
		List<Wave> all = this.waves.of(visit.caller());
		Shown chosen = this.waves.chosen(all, wave, edition, visit.caller())
			.orElseThrow(() -> new NotFoundException("unit", unit));
		Unit found = chosen.wave()
			.unit(unit)
			.filter((one) -> mayRead(chosen, one, visit))
			.orElseThrow(() -> new NotFoundException("unit", unit));
		return new ModelAndView("unit",
				Map.of("view", this.views.of(chosen, found, all, visit), "history",
						this.histories.of(chosen.wave(), found, visit), "sections",
						this.sections.of(chosen, found, (in == null || in.isEmpty()) ? null : in, all, visit)));
	}

	private boolean mayRead(Shown shown, Unit unit, Visit visit) {
		String wave = shown.wave().wave();
		return WhichFigures.LIVE.equals(shown.edition()) ? Readership.mayReadLive(visit.caller(), wave, unit.unit())
				: this.readership.mayRead(visit.caller(), wave, unit.unit());
	}

}
