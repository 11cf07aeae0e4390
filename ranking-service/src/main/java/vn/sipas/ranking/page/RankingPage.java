package vn.sipas.ranking.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.ranking.Rankings;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Readership;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page at {@code /}: a ranking as a table, whole without scripts, live with them. */
@Controller
class RankingPage {

	private final WhichFigures which;

	private final Waves waves;

	private final Readership readership;

	private final Rankings rankings;

	private final Views views;

	private final PageLanguage languages;

	RankingPage(WhichFigures which, Waves waves, Readership readership, Rankings rankings, Views views,
			PageLanguage languages) {
		this.which = which;
		this.waves = waves;
		this.readership = readership;
		this.rankings = rankings;
		this.views = views;
		this.languages = languages;
	}

	@GetMapping("/")
	ModelAndView page(@RequestParam(required = false) @Nullable String wave,
			@RequestParam(required = false) @Nullable String level, HttpServletRequest request,
			HttpServletResponse response) {
		Language language = this.languages.of(request);
		this.languages.cookie(request)
			.ifPresent((cookie) -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		Caller caller = Caller.current().orElse(null);
		// A draft takes no responses, so there is nothing to rank.
		List<Wave> all = this.readership.readable(caller, this.waves.all())
			.stream()
			.filter((one) -> one.state() != State.DRAFT)
			.toList();
		Optional<Wave> shown = (wave == null || wave.isEmpty()) ? usual(all)
				: all.stream().filter((one) -> one.wave().equals(wave)).findFirst();
		if (shown.isEmpty() && wave != null && !wave.isEmpty()) {
			throw new NotFoundException("wave", wave);
		}
		return shown.map((one) -> page(one, level, all, language))
			.orElseGet(() -> note(HttpStatus.OK, "empty", language));
	}

	private ModelAndView page(Wave shown, @Nullable String level, List<Wave> all, Language language) {
		Wave wave = this.waves.of(this.which.newest(shown.wave()));
		// Whoever changes the wave keeps the level where the other wave has it.
		String known = (level != null && wave.levels().contains(level)) ? level : wave.defaultLevel();
		Scope scope = new Scope(wave.wave(), known);
		return new ModelAndView("ranking", Map.of("view", this.views.of(wave, scope, all, language)));
	}

	/** The newest wave with responses, else the newest. */
	private Optional<Wave> usual(List<Wave> all) {
		Map<Scope, Wave> scopes = all.stream()
			.collect(Collectors.toMap((wave) -> new Scope(wave.wave(), wave.defaultLevel()), Function.identity()));
		Map<Scope, Long> responses = this.rankings.responses(scopes.keySet());
		return all.stream()
			.filter((wave) -> responses.getOrDefault(new Scope(wave.wave(), wave.defaultLevel()), 0L) > 0)
			.findFirst()
			.or(() -> all.stream().findFirst());
	}

	@ExceptionHandler
	ModelAndView notFound(NotFoundException ex, HttpServletRequest request) {
		return note(HttpStatus.NOT_FOUND, "missing", this.languages.of(request));
	}

	@ExceptionHandler
	ModelAndView storeAway(DataAccessException ex, HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, "2");
		return note(HttpStatus.SERVICE_UNAVAILABLE, "away", this.languages.of(request));
	}

	private static ModelAndView note(HttpStatus status, String what, Language language) {
		return new ModelAndView("note", Map.of("what", what, "lang", language.code()), status);
	}

}
