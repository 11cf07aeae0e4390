package vn.sipas.intake.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.Consent;
import vn.sipas.intake.wave.Demographic;
import vn.sipas.intake.wave.Fieldwork;
import vn.sipas.intake.wave.Unit;
import vn.sipas.intake.wave.Wave;

import org.springframework.stereotype.Component;

/**
 * Turns a wave into its form.
 */
@Component
class FormViews {

	private final FormTokens tokens;

	private final FormProperties properties;

	FormViews(FormTokens tokens, FormProperties properties) {
		this.tokens = tokens;
		this.properties = properties;
	}

	/**
	 * The form.
	 * @param wave the wave
	 * @param texts in which language
	 * @param given what was answered so far
	 * @param page what else is known of whoever asks for it
	 * @return the form
	 */
	FormView of(Wave wave, Texts texts, Answered given, Page page) {
		Fieldwork fieldwork = wave.gathering();
		Consent consent = consent(wave);
		boolean fixed = page.unitIsFixed();
		return new FormView(wave.wave(), texts.of(wave.title()), wave.synthetic(), texts.of(consent.text()),
				consent.version(), given.consent().equals(consent.version()),
				wave.scale()
					.stream()
					.map((value) -> new Choice(Integer.toString(value.value()), texts.of(value.label())))
					.toList(),
				Screen.of(wave.questionnaire(), texts, given), fixed ? List.of() : UnitChoice.of(wave.units(), texts),
				given.unit(), fixed ? name(wave, given.unit(), texts) : "",
				fieldwork.services()
					.stream()
					.map((service) -> new Choice(service.service(), texts.of(service.name())))
					.toList(),
				given.service(), fieldwork.demographics().stream().map((asked) -> group(asked, texts, given)).toList(),
				page.code().written(), given.revision(), this.tokens.bound(wave.wave(), page.code()),
				page.codeIsGiven() ? "" : this.tokens.open(wave.wave()), this.properties.proofBits(), page.action(),
				page.findings());
	}

	/**
	 * What respondents agree to.
	 * @param wave a wave with a form
	 * @return the consent
	 * @throws ProblemException {@code no-form} if it has none
	 */
	static Consent consent(Wave wave) {
		Fieldwork fieldwork = wave.gathering();
		return Optional.ofNullable(fieldwork.consent())
			.filter((consent) -> fieldwork.form() != null)
			.orElseThrow(() -> ProblemException.of(ProblemCode.NO_FORM, wave.wave()));
	}

	/**
	 * A unit's name.
	 * @param wave its wave
	 * @param unit its code
	 * @param texts in which language
	 * @return the name, or the code where there is none
	 */
	static String name(Wave wave, String unit, Texts texts) {
		return wave.units()
			.stream()
			.filter((one) -> one.unit().equals(unit))
			.map(Unit::name)
			.map(texts::of)
			.findFirst()
			.orElse(unit);
	}

	private static FormView.Group group(Demographic asked, Texts texts, Answered given) {
		List<Choice> choices = asked.groups()
			.stream()
			.map((group) -> new Choice(group.group(), texts.of(group.name())))
			.toList();
		return new FormView.Group(AnsweredReader.GROUP + asked.name(), texts.of(asked.title()), choices,
				Objects.requireNonNullElse(given.demographics().get(asked.name()), ""));
	}

	/**
	 * What is known of whoever asks for a form.
	 *
	 * @param code the code of the response
	 * @param codeIsGiven whether it is known from elsewhere, so that no script makes one
	 * @param unitIsFixed whether the unit is
	 * @param action where the form goes
	 * @param findings what was wrong with what was sent in
	 */
	record Page(ReceiptCode code, boolean codeIsGiven, boolean unitIsFixed, String action, List<String> findings) {
	}

}
