package vn.sipas.ranking.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far the gathering of a wave's responses is. */
@Controller
class ProgressPage {

	private final ReadableWaves waves;

	private final ProgressViews views;

	private final KeptPages pages;

	ProgressPage(ReadableWaves waves, ProgressViews views, KeptPages pages) {
		this.pages = pages;
		this.waves = waves;
		this.views = views;
	}

	@GetMapping("/waves/{wave}")
	ResponseEntity<byte[]> page(@PathVariable String wave, @RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String unit, Visit visit) {
		return this.pages.answer(visit, () -> draft(wave, level, unit, visit));
	}

	private ModelAndView draft(String wave, @Nullable String level, @Nullable String unit, Visit visit) {
		List<Wave> all = this.waves.of(visit.caller());
		Shown chosen = this.waves.gathering(all, wave, visit.caller())
			.orElseThrow(() -> new NotFoundException("wave", wave));
		String known = (level != null && chosen.wave().levels().contains(level)) ? level : chosen.wave().defaultLevel();
		return new ModelAndView("progress", Map.of("view", this.views.of(chosen, known, unit, visit)));
	}

}
