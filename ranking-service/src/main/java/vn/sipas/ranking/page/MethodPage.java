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

/** How a wave's figures are made, by its own definition. */
@Controller
class MethodPage {

	private final ReadableWaves waves;

	private final MethodViews views;

	private final KeptPages pages;

	MethodPage(ReadableWaves waves, MethodViews views, KeptPages pages) {
		this.pages = pages;
		this.waves = waves;
		this.views = views;
	}

	@GetMapping("/method")
	ResponseEntity<byte[]> page(@RequestParam(required = false) @Nullable String wave,
			@RequestParam(required = false) @Nullable String edition, Visit visit) {
		return this.pages.answer(visit, () -> draft(wave, edition, visit));
	}

	private ModelAndView draft(@Nullable String wave, @Nullable String edition, Visit visit) {
		List<Wave> all = this.waves.of(visit.caller());
		return this.waves.chosen(all, wave, edition, visit.caller())
			.map((one) -> new ModelAndView("method", Map.of("view", this.views.of(one, all, visit))))
			.orElseGet(() -> Notes.empty(visit.language()));
	}

}
