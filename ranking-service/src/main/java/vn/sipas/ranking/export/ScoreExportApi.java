package vn.sipas.ranking.export;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Readership;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.NotFoundException;
import vn.sipas.ranking.web.Parameters;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * All figures down to criteria and answers as files: of a unit, or of all, which are
 * written while they are read from the store.
 */
@RestController
class ScoreExportApi {

	private final WhichFigures which;

	private final Waves waves;

	private final Scores scores;

	private final Readership readership;

	private final MessageSource messages;

	private final Clock clock;

	ScoreExportApi(WhichFigures which, Waves waves, Scores scores, Readership readership, MessageSource messages,
			Clock clock) {
		this.which = which;
		this.waves = waves;
		this.scores = scores;
		this.readership = readership;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/api/v1/waves/{wave}/scores.csv")
	void all(@PathVariable String wave, @RequestParam(required = false) @Nullable String edition,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Language language = AskedLanguage.of(new Parameters(request.getParameterMap()), request);
		Figures figures = this.which.of(wave, edition);
		Wave definition = this.waves.of(figures);
		try (Stream<Score> found = this.scores.inTurn(figures)) {
			Iterator<ScoreRow> rows = rows(definition, found, readable(wave, edition));
			// Whether the store answers is known before anything is sent.
			boolean _ = rows.hasNext();
			Origin origin = new Origin(definition, figures, 0, now());
			Words words = new Words(this.messages, language);
			download(FileKind.CSV, definition, "scores", origin, language).send(request, response,
					(out) -> CsvTable.write(ScoreColumns.of(origin, words), rows, language, out));
		}
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}/scores.csv")
	void csv(@PathVariable String wave, @PathVariable String unit,
			@RequestParam(required = false) @Nullable String edition, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		one(FileKind.CSV, this.which.of(wave, edition), unit, request, response);
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}/scores.xlsx")
	void xlsx(@PathVariable String wave, @PathVariable String unit,
			@RequestParam(required = false) @Nullable String edition, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		one(FileKind.XLSX, this.which.of(wave, edition), unit, request, response);
	}

	private void one(FileKind kind, Figures figures, String unit, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Language language = AskedLanguage.of(new Parameters(request.getParameterMap()), request);
		Wave definition = this.waves.of(figures);
		Unit known = definition.unit(unit).orElseThrow(() -> new NotFoundException("unit", unit));
		Optional<Score> score = this.scores.find(figures, unit);
		Origin origin = new Origin(definition, figures, 0, now());
		Words words = new Words(this.messages, language);
		List<Column<ScoreRow>> columns = ScoreColumns.of(origin, words);
		Iterator<ScoreRow> rows = rows(definition, score.stream(), (any) -> true);
		String title = definition.title().in(language) + " – " + known.name().in(language);
		download(kind, definition, unit, origin, language).send(request, response, (out) -> {
			if (kind == FileKind.CSV) {
				CsvTable.write(columns, rows, language, out);
			}
			else {
				XlsxTable.write(words.of("sheet.scores"), columns, rows, words.of("sheet.about"),
						About.lines(title, origin, words), out);
			}
		});
	}

	private static Iterator<ScoreRow> rows(Wave wave, Stream<Score> scores, Predicate<Unit> readable) {
		Map<String, Unit> units = new HashMap<>();
		wave.units().stream().filter(readable).forEach((unit) -> units.put(unit.unit(), unit));
		String root = wave.questionnaire().id();
		return scores.flatMap((score) -> {
			Unit unit = units.get(score.unit());
			return (unit == null) ? Stream.empty() : ScoreRow.of(unit, root, score, wave.shows(score.responses()));
		}).iterator();
	}

	private static Download download(FileKind kind, Wave wave, String what, Origin origin, Language language) {
		return new Download(kind, String.join("_", wave.wave(), what, origin.mark()), language, null,
				CacheControl.noCache());
	}

	/** An analyst of some units reads those, where figures are not for everybody. */
	private Predicate<Unit> readable(String wave, @Nullable String edition) {
		Caller caller = Caller.current().orElse(null);
		boolean live = WhichFigures.LIVE.equals(edition);
		return (unit) -> live ? Readership.mayReadLive(caller, wave, unit.unit())
				: this.readership.mayRead(caller, wave, unit.unit());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

}
