package vn.sipas.intake.form;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Held;
import vn.sipas.intake.wave.CitizenForm;
import vn.sipas.intake.wave.Wave;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a receipt code is typed in, and what it stands for is shown, corrected and
 * withdrawn. Open whatever the wave's state is: whoever agreed may change their mind.
 */
@Controller
@RequestMapping(path = "/s/{wave}/receipt", produces = MediaType.TEXT_HTML_VALUE)
class ReceiptPages {

	private final Waves waves;

	private final Receipts receipts;

	private final FormViews views;

	private final Pages pages;

	ReceiptPages(Waves waves, Receipts receipts, FormViews views, Pages pages) {
		this.waves = waves;
		this.receipts = receipts;
		this.views = views;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView ask(@PathVariable String wave, @RequestParam Optional<String> lang, HttpServletResponse response) {
		return page(wave, HttpStatus.OK, Texts.of(lang), response);
	}

	@PostMapping
	ModelAndView act(@PathVariable String wave, @RequestParam Optional<String> lang,
			@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "show") String action,
			HttpServletResponse response) {
		Texts texts = Texts.of(lang);
		try {
			return switch (action) {
				case "correct" -> correct(wave, code, texts, response);
				case "withdraw" -> shown(wave, this.receipts.find(wave, code), texts, true, response);
				case "withdraw-surely" -> withdrawn(wave, code, texts, response);
				default -> shown(wave, this.receipts.find(wave, code), texts, false, response);
			};
		}
		catch (ProblemException ex) {
			if (ex.code() != ProblemCode.UNKNOWN_RECEIPT) {
				throw ex;
			}
			return page(wave, ex.code().status(), texts, response).addObject("wrong", true).addObject("typed", code);
		}
	}

	private ModelAndView shown(String wave, Receipts.Found found, Texts texts, boolean asks,
			HttpServletResponse response) {
		return page(wave, HttpStatus.OK, texts, response)
			.addObject("view", ReceiptView.of(this.waves.wave(wave), texts, found))
			.addObject("asks", asks);
	}

	private ModelAndView withdrawn(String wave, String code, Texts texts, HttpServletResponse response) {
		this.receipts.withdraw(wave, code);
		return page(wave, HttpStatus.ACCEPTED, texts, response).addObject("done", true);
	}

	private ModelAndView correct(String wave, String code, Texts texts, HttpServletResponse response) {
		Receipts.Found found = this.receipts.find(wave, code);
		if (!(found.held() instanceof Held.Kept kept)) {
			throw ProblemException.of(ProblemCode.WITHDRAWN);
		}
		Wave definition = FormPages.openWave(this.waves, wave);
		CitizenForm form = definition.gathering().form();
		boolean byLink = form != null && form.access() == CitizenForm.Access.LINK;
		String here = texts.path("/s/" + wave);
		FormView view = this.views.of(definition, texts, Answered.of(kept.event()).next(),
				new FormViews.Page(found.code(), true, byLink, here, List.of()));
		return FormPages.form(this.pages, view, texts, HttpStatus.OK, "/s/" + wave + "/receipt", response);
	}

	private ModelAndView page(String wave, HttpStatus status, Texts texts, HttpServletResponse response) {
		String self = "/s/" + wave + "/receipt";
		return this.pages.page("receipt", status, texts, self, response)
			.addObject("title", texts.of(this.waves.wave(wave).title()))
			.addObject("here", texts.path(self))
			.addObject("wrong", false)
			.addObject("typed", "")
			.addObject("asks", false)
			.addObject("done", false);
	}

	@ExceptionHandler
	ModelAndView problem(ProblemException problem, HttpServletRequest request, HttpServletResponse response) {
		return this.pages.note(problem, Texts.of(Optional.ofNullable(request.getParameter("lang"))), request, response);
	}

}
