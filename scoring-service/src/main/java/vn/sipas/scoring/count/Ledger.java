package vn.sipas.scoring.count;

import vn.sipas.scoring.deadletter.Reason;
import vn.sipas.scoring.deadletter.UnusableRecordException;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.ResponseTable;

/**
 * The rules of counting. The same response and revision with the same content counts
 * once, with other content it is a conflict and the first one stands; a higher revision
 * replaces, a lower one changes nothing; a withdrawal is final, and may come before its
 * response.
 */
final class Ledger {

	private final ResponseTable table;

	private final Partials partials;

	private final CountedResponse last = new CountedResponse();

	Ledger(ResponseTable table, Partials partials) {
		this.table = table;
		this.partials = partials;
	}

	/**
	 * Counts a submission, or finds that nothing is to be changed.
	 * @param now what it would count as
	 * @return what became of it
	 * @throws UnusableRecordException if it is in conflict; then nothing was changed
	 */
	Outcome submit(CountedResponse now) throws UnusableRecordException {
		if (!this.table.find(now, this.last)) {
			this.partials.add(now);
			this.table.save(now);
			return Outcome.COUNTED;
		}
		if (this.last.revision == CountedResponse.WITHDRAWN) {
			return Outcome.AFTER_WITHDRAWAL;
		}
		if (now.revision < this.last.revision) {
			return Outcome.LATE;
		}
		if (now.revision > this.last.revision) {
			this.partials.subtract(this.last);
			this.partials.add(now);
			this.table.save(now);
			return Outcome.CORRECTED;
		}
		if (now.hasDigestOf(this.last)) {
			return Outcome.DUPLICATE;
		}
		throw new UnusableRecordException(Reason.CONFLICT,
				"revision %d was counted already with other content: its digest is %s, this one's %s"
					.formatted(now.revision, digest(this.last), digest(now)));
	}

	/**
	 * Takes a response out for good.
	 * @param response has its wave and id
	 * @return what became of it
	 */
	Outcome withdraw(CountedResponse response) {
		boolean known = this.table.find(response, this.last);
		if (known && this.last.revision == CountedResponse.WITHDRAWN) {
			return Outcome.DUPLICATE;
		}
		if (known) {
			this.partials.subtract(this.last);
		}
		response.revision = CountedResponse.WITHDRAWN;
		this.table.save(response);
		return Outcome.WITHDRAWN;
	}

	private static Digest digest(CountedResponse response) {
		return new Digest(response.digestHigh, response.digestLow);
	}

}
