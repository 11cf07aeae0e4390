package vn.sipas.ranking.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.ranking.PublishedRanking;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Selection;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.Parameters;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rankings as files. */
@RestController
class RankingExportApi {

	/** Counted up where a file of the same figures is another than before. */
	private static final int FORMAT = 1;

	private final WhichFigures which;

	private final Waves waves;

	private final PublishedRankings rankings;

	private final MessageSource messages;

	private final JsonMapper json;

	RankingExportApi(WhichFigures which, Waves waves, PublishedRankings rankings, MessageSource messages,
			JsonMapper json) {
		this.which = which;
		this.waves = waves;
		this.rankings = rankings;
		this.messages = messages;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/rankings.csv")
	void csv(@PathVariable String wave, @RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String parent,
			@RequestParam(required = false) @Nullable String edition, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		send(FileKind.CSV, this.which.of(wave, edition), level, parent, request, response);
	}

	@GetMapping("/api/v1/waves/{wave}/rankings.xlsx")
	void xlsx(@PathVariable String wave, @RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String parent,
			@RequestParam(required = false) @Nullable String edition, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		send(FileKind.XLSX, this.which.of(wave, edition), level, parent, request, response);
	}

	@GetMapping("/api/v1/waves/{wave}/rankings.jsonstat.json")
	void jsonStat(@PathVariable String wave, @RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String parent,
			@RequestParam(required = false) @Nullable String edition, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		send(FileKind.JSON_STAT, this.which.of(wave, edition), level, parent, request, response);
	}

	@GetMapping("/api/v1/waves/{wave}/rankings.flat.json")
	void flat(@PathVariable String wave, @RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String parent,
			@RequestParam(required = false) @Nullable String edition, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		send(FileKind.FLAT, this.which.of(wave, edition), level, parent, request, response);
	}

	private void send(FileKind kind, Figures figures, @Nullable String level, @Nullable String parent,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Parameters parameters = new Parameters(request.getParameterMap());
		Language language = AskedLanguage.of(parameters, request);
		Wave wave = this.waves.of(figures);
		PublishedRanking published = this.rankings.of(figures, this.rankings.scope(figures, level, parent));
		Ranking ranking = Selection.of(parameters, wave).from(published.ranking());
		Origin origin = new Origin(wave, figures, ranking.version(), ranking.updatedAt());
		Download download = new Download(kind, name(ranking, origin), language,
				tag(published, wave, kind, language, request), WhichFigures.cache(request.getParameter("edition")));
		download.send(request, response,
				(out) -> write(kind, ranking, origin, new Words(this.messages, language), out));
	}

	private void write(FileKind kind, Ranking ranking, Origin origin, Words words, OutputStream out)
			throws IOException {
		List<Column<RankedUnit>> columns = RankingColumns.of(origin, words);
		Iterator<RankedUnit> rows = ranking.units().iterator();
		switch (kind) {
			case CSV -> CsvTable.write(columns, rows, words.language(), out);
			case XLSX -> XlsxTable.write(words.of("sheet.ranking"), columns, rows, words.of("sheet.about"),
					About.lines(About.title(origin, ranking, words), origin, words), out);
			case JSON_STAT -> JsonStatDataset.write(ranking, origin, words, this.json, out);
			case FLAT -> FlatRows.write(columns, rows, ranking.updatedAt(), this.json, out);
		}
	}

	private static String name(Ranking ranking, Origin origin) {
		String units = Optional.ofNullable(ranking.parent())
			.map((parent) -> ranking.level() + "-" + parent)
			.orElse(ranking.level());
		return String.join("_", ranking.wave(), units, origin.mark());
	}

	/** Made from all that the file is made from. */
	private static String tag(PublishedRanking published, Wave wave, FileKind kind, Language language,
			HttpServletRequest request) {
		String from = String.join(" ", published.answer().tag(), Long.toString(wave.definition()), kind.name(),
				language.code(), Integer.toString(FORMAT), String.valueOf(request.getQueryString()));
		return Answer.of(from.getBytes(StandardCharsets.UTF_8)).tag();
	}

}
