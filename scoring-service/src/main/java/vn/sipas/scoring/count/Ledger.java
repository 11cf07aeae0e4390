package vn.sipas.scoring.count;

import java.util.Optional;

import vn.sipas.scoring.deadletter.Reason;
import vn.sipas.scoring.deadletter.UnusableRecordException;

/**
 * The rules of counting. The same response and revision with the same content counts
 * once, with other content it is a conflict and the first one stands; a higher revision
 * replaces, a lower one changes nothing; a withdrawal is final, and may come before its
 * response.
 */
final class Ledger {

	private final SubmissionCheck check;

	private final States states;

	private final Partials partials;

	Ledger(SubmissionCheck check, States states, Partials partials) {
		this.check = check;
		this.states = states;
		this.partials = partials;
	}

	/**
	 * Counts an event, or finds that nothing is to be changed.
	 * @param key the response's key
	 * @param event what came
	 * @return what became of it
	 * @throws UnusableRecordException if it cannot be counted; then nothing was changed
	 */
	Outcome enter(byte[] key, ResponseEvent event) throws UnusableRecordException {
		return switch (event) {
			case ResponseEvent.Submitted submitted -> submit(key, this.check.check(submitted));
			case ResponseEvent.Withdrawn _ -> withdraw(key);
		};
	}

	private Outcome submit(byte[] key, Submission submission) throws UnusableRecordException {
		ResponseState last = this.states.find(key).orElse(null);
		return switch (last) {
			case null -> replace(key, Optional.empty(), submission);
			case ResponseState.Withdrawn _ -> Outcome.LATE;
			case ResponseState.Counted counted -> revise(key, counted, submission);
		};
	}

	private Outcome revise(byte[] key, ResponseState.Counted counted, Submission submission)
			throws UnusableRecordException {
		if (submission.revision() > counted.revision()) {
			return replace(key, Optional.of(counted), submission);
		}
		if (submission.revision() < counted.revision()) {
			return Outcome.LATE;
		}
		if (submission.digest().equals(counted.digest())) {
			return Outcome.DUPLICATE;
		}
		throw new UnusableRecordException(Reason.CONFLICT,
				"revision %d was counted already with other content: its digest is %s, this one's %s"
					.formatted(counted.revision(), counted.digest(), submission.digest()));
	}

	private Outcome replace(byte[] key, Optional<ResponseState.Counted> before, Submission submission)
			throws UnusableRecordException {
		int cell = this.partials.numberOf(submission.cell());
		if (!this.partials.hasRoomFor(cell, submission.weight())) {
			throw new UnusableRecordException(Reason.TOO_HEAVY,
					"the weights of its unit, stratum and cluster add up to more than can be counted exactly");
		}
		ResponseState.Counted after = ResponseState.Counted.of(submission, cell);
		before.ifPresent(this.partials::subtract);
		this.partials.add(after);
		this.states.save(key, after);
		return before.isPresent() ? Outcome.CORRECTED : Outcome.COUNTED;
	}

	private Outcome withdraw(byte[] key) {
		Optional<ResponseState> last = this.states.find(key);
		if (last.orElse(null) instanceof ResponseState.Withdrawn) {
			return Outcome.DUPLICATE;
		}
		if (last.orElse(null) instanceof ResponseState.Counted counted) {
			this.partials.subtract(counted);
		}
		this.states.save(key, new ResponseState.Withdrawn());
		return Outcome.WITHDRAWN;
	}

	/** What each response last counted as. */
	interface States {

		Optional<ResponseState> find(byte[] key);

		void save(byte[] key, ResponseState state);

	}

}
