package vn.sipas.intake.form;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.CitizenForm;
import vn.sipas.intake.wave.Wave;
import vn.sipas.intake.wave.WaveState;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form as a page, and what a browser without scripts sends back. There are no cookies
 * and no session, so there is nothing that a foreign page could ride on.
 */
@Controller
class FormPages {

	private final Waves waves;

	private final Links links;

	private final FormViews views;

	private final FormIntake intake;

	private final Pages pages;

	FormPages(Waves waves, Links links, FormViews views, FormIntake intake, Pages pages) {
		this.waves = waves;
		this.links = links;
		this.views = views;
		this.intake = intake;
		this.pages = pages;
	}

	@GetMapping(path = "/s/{wave}", produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView form(@PathVariable String wave, @RequestParam Optional<String> lang, @RequestParam Optional<String> t,
			HttpServletResponse response) {
		Optional<Link> link = link(this.links, wave, t);
		Answered nothing = Answered.nothing(link.map(Link::unit).orElse(""));
		return form(wave, nothing, link, t, lang, HttpStatus.OK, List.of(), response);
	}

	@GetMapping(path = "/s/{wave}/{unit}", produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView form(@PathVariable String wave, @PathVariable String unit, @RequestParam Optional<String> lang,
			HttpServletResponse response) {
		if (!this.waves.terms(wave).hasUnit(unit)) {
			throw ProblemException.of(ProblemCode.NOT_FOUND);
		}
		return form(wave, Answered.nothing(unit), Optional.empty(), Optional.empty(), lang, HttpStatus.OK, List.of(),
				response);
	}

	@PostMapping(path = "/s/{wave}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
			produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView take(@PathVariable String wave, @RequestParam Optional<String> lang, @RequestParam Optional<String> t,
			HttpServletRequest request, HttpServletResponse response) {
		Answered answered = AnsweredReader.read(request.getParameterMap());
		Optional<Link> link = link(this.links, wave, t);
		Texts texts = Texts.of(lang);
		try {
			this.intake.take(wave, answered, link);
		}
		catch (ProblemException ex) {
			List<String> findings = repairable(ex, texts);
			if (findings.isEmpty()) {
				throw ex;
			}
			return form(wave, answered, link, t, lang, ex.code().status(), findings, response);
		}
		Wave definition = this.waves.wave(wave);
		ModelAndView page = this.pages.page("thanks", HttpStatus.ACCEPTED, texts, "/s/" + wave, response);
		page.addObject("title", texts.of(definition.title()));
		page.addObject("code",
				link.map(Link::code).or(() -> ReceiptCode.parse(answered.code())).orElseThrow().written());
		page.addObject("receipt", texts.path("/s/" + wave + "/receipt"));
		page.addObject("again", link.isEmpty() ? texts.path("/s/" + wave) : "");
		return page;
	}

	// The answers are still there, and with a new token they can be sent again.
	private static List<String> repairable(ProblemException problem, Texts texts) {
		return switch (problem.code()) {
			case INVALID -> problem.findings().stream().map((finding) -> said(finding, texts)).toList();
			case FORM_EXPIRED, UNAVAILABLE, OVERLOADED -> List.of(texts.of("again." + problem.code().word()));
			default -> List.of();
		};
	}

	private static String said(Finding finding, Texts texts) {
		String place = finding.pointer().substring(finding.pointer().indexOf('/') + 1);
		String own = texts.words().get("finding." + place + "." + finding.code().word());
		return (own != null) ? own : place + ": " + texts.language().text(finding);
	}

	private ModelAndView form(String wave, Answered given, Optional<Link> link, Optional<String> t,
			Optional<String> lang, HttpStatus status, List<String> findings, HttpServletResponse response) {
		Wave definition = openWave(this.waves, wave);
		boolean first = given.revision() == 1;
		CitizenForm form = definition.gathering().form();
		boolean byLink = form != null && form.access() == CitizenForm.Access.LINK;
		if (byLink && link.isEmpty() && first) {
			throw ProblemException.of(ProblemCode.LINK_NEEDED);
		}
		Texts texts = Texts.of(lang);
		ReceiptCode code = link.map(Link::code).or(() -> ReceiptCode.parse(given.code())).orElseGet(ReceiptCode::fresh);
		String here = Pages.with("/s/" + wave, "t", t);
		String self = (link.isEmpty() && first && !given.unit().isEmpty() && findings.isEmpty())
				? "/s/" + wave + "/" + given.unit() : here;
		return form(this.pages, this.views.of(definition, texts, given, new FormViews.Page(code,
				link.isPresent() || !first, link.isPresent() || byLink, action(here, texts), findings)), texts, status,
				self, response);
	}

	static ModelAndView form(Pages pages, FormView view, Texts texts, HttpStatus status, String self,
			HttpServletResponse response) {
		ModelAndView page = pages.page("form", status, texts, self, response);
		page.addObject("view", view);
		page.addObject("title", view.title());
		page.addObject("receipt", texts.path("/s/" + view.wave() + "/receipt"));
		return page;
	}

	static String action(String here, Texts texts) {
		return texts.lang().equals("en") ? Pages.with(here, "lang", "en") : here;
	}

	/**
	 * A wave that citizens can answer now.
	 * @param waves all waves
	 * @param wave its id
	 * @return its definition
	 * @throws ProblemException if there is none, it has no form, or it is not open
	 */
	static Wave openWave(Waves waves, String wave) {
		Wave definition = waves.wave(wave);
		FormViews.consent(definition);
		if (definition.state() != WaveState.OPEN) {
			throw ProblemException.of(
					(definition.state() == WaveState.DRAFT) ? ProblemCode.NOT_YET_OPEN : ProblemCode.WAVE_NOT_OPEN,
					wave, definition.state().word());
		}
		return definition;
	}

	/**
	 * The one-time link that somebody came by.
	 * @param links knows links
	 * @param wave the wave
	 * @param token what came with the address
	 * @return the link, empty if none came
	 * @throws ProblemException if it does not hold
	 */
	static Optional<Link> link(Links links, String wave, Optional<String> token) {
		return token.map((text) -> switch (links.read(wave, text)) {
			case Links.Seen.Good good -> good.link();
			case Links.Seen.Revoked _ -> throw ProblemException.of(ProblemCode.LINK_REVOKED);
			case Links.Seen.Expired _ -> throw ProblemException.of(ProblemCode.LINK_EXPIRED);
			case Links.Seen.Unknown _ -> throw ProblemException.of(ProblemCode.LINK_UNKNOWN);
		});
	}

	@ExceptionHandler
	ModelAndView problem(ProblemException problem, HttpServletRequest request, HttpServletResponse response) {
		return this.pages.note(problem, Texts.of(Optional.ofNullable(request.getParameter("lang"))), request, response);
	}

}
