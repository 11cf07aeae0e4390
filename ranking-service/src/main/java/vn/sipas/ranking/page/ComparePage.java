package vn.sipas.ranking.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.wave.Wave;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Up to five units side by side. */
@Controller
class ComparePage {

	private final ReadableWaves waves;

	private final CompareViews views;

	private final KeptPages pages;

	ComparePage(ReadableWaves waves, CompareViews views, KeptPages pages) {
		this.pages = pages;
		this.waves = waves;
		this.views = views;
	}

	@GetMapping("/compare")
	ResponseEntity<byte[]> page(@RequestParam(required = false) @Nullable String wave,
			@RequestParam(required = false) @Nullable List<String> unit,
			@RequestParam(required = false) @Nullable String edition, Visit visit) {
		return this.pages.answer(visit, () -> draft(wave, unit, edition, visit));
	}

	private ModelAndView draft(@Nullable String wave, @Nullable List<String> unit, @Nullable String edition,
			Visit visit) {
		List<Wave> all = this.waves.of(visit.caller());
		return this.waves.chosen(all, wave, edition, visit.caller())
			.map((one) -> new ModelAndView("compare",
					Map.of("view", this.views.of(one, (unit == null) ? List.of() : unit, visit))))
			.orElseGet(() -> Notes.empty(visit.language()));
	}

}
