package vn.sipas.ranking.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.wave.Wave;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page at {@code /}: a ranking, whole without scripts, live with them. */
@Controller
class RankingPage {

	private final ReadableWaves waves;

	private final PublishedRankings rankings;

	private final NationViews views;

	private final WaysDown ways;

	private final KeptPages pages;

	RankingPage(ReadableWaves waves, PublishedRankings rankings, NationViews views, WaysDown ways, KeptPages pages) {
		this.pages = pages;
		this.waves = waves;
		this.rankings = rankings;
		this.views = views;
		this.ways = ways;
	}

	@GetMapping("/")
	ResponseEntity<byte[]> page(@RequestParam(required = false) @Nullable String wave,
			@RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String parent,
			@RequestParam(required = false) @Nullable String dimension,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable String edition, Visit visit) {
		return this.pages.answer(visit, () -> draft(wave, level, parent, dimension, sort, edition, visit));
	}

	private ModelAndView draft(@Nullable String wave, @Nullable String level, @Nullable String parent,
			@Nullable String dimension, @Nullable String sort, @Nullable String edition, Visit visit) {
		List<Wave> all = this.waves.of(visit.caller());
		return this.waves.chosen(all, wave, edition, visit.caller())
			.map((one) -> new ModelAndView("nation",
					Map.of("view",
							this.views.of(one, scope(one, level, parent), dimension, RowOrder.of(sort), all, visit),
							"above", this.ways.aboveWave(one.wave(), all, visit.language()))))
			.orElseGet(() -> Notes.empty(visit.language()));
	}

	private Scope scope(Shown shown, @Nullable String level, @Nullable String parent) {
		// Whoever changes the wave keeps the level where the other wave has it.
		Wave wave = shown.wave();
		String known = (level != null && wave.levels().contains(level)) ? level : wave.defaultLevel();
		return this.rankings.scope(shown.figures(), known, (parent == null || parent.isEmpty()) ? null : parent);
	}

}
