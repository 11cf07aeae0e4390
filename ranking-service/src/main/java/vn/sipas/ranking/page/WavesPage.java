package vn.sipas.ranking.page;

import java.util.List;
import java.util.Map;

import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.page.WavesView.Row;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Wave;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All waves that a reader may read. */
@Controller
class WavesPage {

	private final ReadableWaves waves;

	private final Editions editions;

	private final Frames frames;

	private final KeptPages pages;

	WavesPage(ReadableWaves waves, Editions editions, Frames frames, KeptPages pages) {
		this.waves = waves;
		this.editions = editions;
		this.frames = frames;
		this.pages = pages;
	}

	@GetMapping("/waves")
	ResponseEntity<byte[]> page(Visit visit) {
		return this.pages.answer(visit, () -> draft(visit));
	}

	private ModelAndView draft(Visit visit) {
		List<Wave> all = this.waves.of(visit.caller());
		return this.waves.chosen(all, null, null, visit.caller())
			.map((one) -> new ModelAndView("waves",
					Map.of("view", new WavesView(this.frames.of(one, null, visit), rows(all, visit.language())))))
			.orElseGet(() -> Notes.empty(visit.language()));
	}

	private List<Row> rows(List<Wave> all, Language language) {
		Map<String, List<Edition>> published = this.editions.of(all.stream().map(Wave::wave).toList());
		return all.stream()
			.map((wave) -> Row.of(wave, published.getOrDefault(wave.wave(), List.of()), language))
			.toList();
	}

}
