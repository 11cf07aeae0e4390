package vn.sipas.scoring.count;

import java.util.Arrays;
import java.util.HexFormat;

import vn.sipas.scoring.compare.GroupKey;
import vn.sipas.scoring.compare.Observation;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.PackedId;
import vn.sipas.scoring.wave.QualityRules;

/**
 * Sends responses to where they are compared with others, if their wave asks for that.
 */
final class Observing {

	private static final byte[] NOT_COMPARED = new byte[0];

	private final Known known;

	private final Partials partials;

	private final Sender sender;

	Observing(Known known, Partials partials, Sender sender) {
		this.known = known;
		this.partials = partials;
		this.sender = sender;
	}

	/** A response is there. */
	void added(CountedResponse response) {
		QualityRules rules = this.partials.rules(response.wave);
		if (rules.compareDevices() && response.notes.device != 0) {
			this.sender.observe(device(response), observation(response, NOT_COMPARED));
		}
		if (rules.compareInterviewers() && !interviewer(response).isEmpty()) {
			byte[] codes = rules.alikePercent().isPresent() ? Arrays.copyOf(response.codes, response.items)
					: NOT_COMPARED;
			this.sender.observe(group(response), observation(response, codes));
		}
	}

	/**
	 * A response is not what it was any more. That is said also where the wave's rules
	 * are not at hand: a withdrawal does not wait for them.
	 * @param before what it was
	 * @param responseId its id
	 */
	void removed(CountedResponse before, PackedId responseId) {
		if (before.notes.device != 0) {
			this.sender.observe(device(before), Observation.gone(responseId.text()));
		}
		boolean mayBeCompared = before.notes.answeredAt != 0 || this.partials.rules(before.wave).compareInterviewers();
		if (mayBeCompared && !interviewer(before).isEmpty()) {
			this.sender.observe(group(before), Observation.gone(responseId.text()));
		}
	}

	private GroupKey device(CountedResponse response) {
		return new GroupKey(this.known.waves().get(response.wave), GroupKey.Kind.DEVICE,
				HexFormat.of().toHexDigits(response.notes.device));
	}

	private GroupKey group(CountedResponse response) {
		return new GroupKey(this.known.waves().get(response.wave), GroupKey.Kind.INTERVIEWER, interviewer(response));
	}

	private String interviewer(CountedResponse response) {
		return this.known.cells().get(response.cell).interviewer();
	}

	private static Observation observation(CountedResponse response, byte[] codes) {
		return new Observation(response.id().text(), response.revision, response.notes.answeredAt, codes);
	}

}
