package vn.sipas.intake.form;

import vn.sipas.intake.audit.Action;
import vn.sipas.intake.audit.AuditTrail;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Held;
import vn.sipas.intake.response.ResponseLookup;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Waves;

import org.springframework.stereotype.Component;

/**
 * What one receipt code stands for: shows it and takes it back. Whoever has the code
 * needs nothing else, as nothing else leads to a response.
 */
@Component
class Receipts {

	private static final String RESPONDENT = "respondent";

	private final Waves waves;

	private final ResponseLookup lookup;

	private final FormIntake intake;

	private final AuditTrail audit;

	Receipts(Waves waves, ResponseLookup lookup, FormIntake intake, AuditTrail audit) {
		this.waves = waves;
		this.lookup = lookup;
		this.intake = intake;
		this.audit = audit;
	}

	/**
	 * What a code stands for.
	 * @param wave the wave
	 * @param code the code, as it was typed
	 * @return what is held
	 * @throws ProblemException {@code unknown-receipt} if it is no code or stands for
	 * nothing
	 */
	Found find(String wave, String code) {
		Terms terms = this.waves.terms(wave);
		ReceiptCode receipt = ReceiptCode.parse(code)
			.orElseThrow(() -> ProblemException.of(ProblemCode.UNKNOWN_RECEIPT));
		Held held = this.lookup.find(terms, receipt.responseId(wave));
		if (held instanceof Held.Nothing) {
			throw ProblemException.of(ProblemCode.UNKNOWN_RECEIPT);
		}
		return new Found(receipt, held);
	}

	/**
	 * Takes back what a code stands for. Doing so twice changes nothing.
	 * @param wave the wave
	 * @param code the code, as it was typed
	 * @return what was held
	 * @throws ProblemException as for finding it
	 */
	Found withdraw(String wave, String code) {
		Found found = find(wave, code);
		if (found.held() instanceof Held.Kept) {
			String id = found.code().responseId(wave);
			this.intake.withdraw(this.waves.terms(wave), id);
			this.audit.note(RESPONDENT, Action.RESPONSE_WITHDRAWN, wave, id, "by receipt code");
		}
		return found;
	}

	/**
	 * What was found.
	 *
	 * @param code the code
	 * @param held what it stands for: a response, or that it was withdrawn
	 */
	record Found(ReceiptCode code, Held held) {
	}

}
