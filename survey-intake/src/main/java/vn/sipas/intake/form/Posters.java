package vn.sipas.intake.form;

import java.time.Duration;
import java.util.Optional;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.CitizenForm;
import vn.sipas.intake.wave.Consent;
import vn.sipas.intake.wave.Quota;
import vn.sipas.intake.wave.Wave;
import vn.sipas.intake.wave.WaveState;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * QR codes and posters for units, of waves that anyone may answer. Before a wave opens
 * they are for those who will put them up.
 */
@Controller
class Posters {

	private static final Duration KEPT = Duration.ofMinutes(5);

	private final Waves waves;

	private final Pages pages;

	Posters(Waves waves, Pages pages) {
		this.waves = waves;
		this.pages = pages;
	}

	@GetMapping(path = "/s/{wave}/{unit}/qr.svg", produces = "image/svg+xml")
	ResponseEntity<String> code(@PathVariable String wave, @PathVariable String unit, HttpServletRequest request) {
		wave(wave, unit, request);
		QrCode code = QrCode.encodeText(address(wave, unit, request), QrCode.Ecc.MEDIUM);
		return ResponseEntity.ok().cacheControl(CacheControl.maxAge(KEPT)).varyBy("Host").body(QrSvg.of(code));
	}

	@GetMapping(path = "/s/{wave}/{unit}/poster", produces = MediaType.TEXT_HTML_VALUE)
	ModelAndView poster(@PathVariable String wave, @PathVariable String unit, @RequestParam Optional<String> lang,
			HttpServletRequest request, HttpServletResponse response) {
		Wave definition = wave(wave, unit, request);
		Texts texts = Texts.of(lang);
		ModelAndView page = this.pages.page("poster", HttpStatus.OK, texts, request.getRequestURI(), response);
		Consent consent = FormViews.consent(definition);
		page.addObject("title", texts.of(definition.title()));
		page.addObject("titles", definition.title());
		page.addObject("nameVi", FormViews.name(definition, unit, Texts.VI));
		page.addObject("nameEn", FormViews.name(definition, unit, Texts.EN));
		page.addObject("consent", consent.text());
		page.addObject("tVi", Texts.VI.words());
		page.addObject("tEn", Texts.EN.words());
		page.addObject("address", address(wave, unit, request));
		page.addObject("qr", "/s/" + wave + "/" + unit + "/qr.svg");
		page.addObject("quota", staff(wave, request) ? quota(definition, unit) : "");
		return page;
	}

	private String address(String wave, String unit, HttpServletRequest request) {
		return this.pages.base(request) + "/s/" + wave + "/" + unit;
	}

	private Wave wave(String wave, String unit, HttpServletRequest request) {
		Wave definition = this.waves.wave(wave);
		if (definition.state() != WaveState.DRAFT || !staff(wave, request)) {
			FormPages.openWave(this.waves, wave);
		}
		FormViews.consent(definition);
		CitizenForm form = definition.gathering().form();
		if (form == null || form.access() == CitizenForm.Access.LINK) {
			throw ProblemException.of(ProblemCode.LINK_NEEDED);
		}
		if (!this.waves.terms(wave).hasUnit(unit)) {
			throw ProblemException.of(ProblemCode.NOT_FOUND);
		}
		return definition;
	}

	private static boolean staff(String wave, HttpServletRequest request) {
		return Caller.find(request).filter((caller) -> caller.waves().covers(wave)).isPresent();
	}

	private static String quota(Wave wave, String unit) {
		return wave.gathering()
			.quotas()
			.stream()
			.filter((quota) -> quota.unit().equals(unit))
			.map(Quota::responses)
			.map(String::valueOf)
			.findFirst()
			.orElse("");
	}

	@ExceptionHandler
	ModelAndView problem(ProblemException problem, HttpServletRequest request, HttpServletResponse response) {
		return this.pages.note(problem, Texts.of(Optional.ofNullable(request.getParameter("lang"))), request, response);
	}

}
