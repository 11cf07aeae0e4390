package vn.sipas.scoring.count;

import vn.sipas.scoring.compare.Finding;
import vn.sipas.scoring.deadletter.Reason;
import vn.sipas.scoring.deadletter.UnusableRecordException;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.Notes;
import vn.sipas.scoring.responses.ResponseTable;

/**
 * The rules of counting. The same response and revision with the same content counts
 * once, with other content it is a conflict and the first one stands; a higher revision
 * replaces, a lower one changes nothing; a withdrawal is final, and may come before its
 * response. A decision is about one revision, the last one stands, and it may come before
 * its response too.
 */
final class Ledger {

	private final ResponseTable table;

	private final Partials partials;

	private final Standings standings;

	private final Observing observing;

	private final CountedResponse last = new CountedResponse();

	Ledger(ResponseTable table, Partials partials, Standings standings, Observing observing) {
		this.table = table;
		this.partials = partials;
		this.standings = standings;
		this.observing = observing;
	}

	/**
	 * Counts a submission, or finds that nothing is to be changed.
	 * @param now what it would count as
	 * @return what became of it
	 * @throws UnusableRecordException if it is in conflict; then nothing was changed
	 */
	Outcome submit(CountedResponse now) throws UnusableRecordException {
		if (!this.table.find(now, this.last)) {
			put(now, Standing.PLAIN);
			return Outcome.COUNTED;
		}
		if (this.last.revision == CountedResponse.WITHDRAWN) {
			return Outcome.AFTER_WITHDRAWAL;
		}
		if (this.last.revision == CountedResponse.UNSEEN) {
			now.notes.follow(this.last.notes);
			put(now, Standing.PLAIN);
			return Outcome.COUNTED;
		}
		if (now.revision < this.last.revision) {
			return Outcome.LATE;
		}
		if (now.revision > this.last.revision) {
			long before = takeOut(now);
			now.notes.follow(this.last.notes);
			put(now, before);
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
		long before = (known && this.last.revision != CountedResponse.UNSEEN) ? takeOut(response) : Standing.PLAIN;
		response.revision = CountedResponse.WITHDRAWN;
		response.notes.clear();
		this.table.save(response);
		this.standings.tell(before, response);
		return Outcome.WITHDRAWN;
	}

	/** Whether a response was withdrawn. */
	boolean isWithdrawn(CountedResponse response) {
		return this.table.find(response, this.last) && this.last.revision == CountedResponse.WITHDRAWN;
	}

	/**
	 * Keeps a decision.
	 * @param response has its wave and id
	 * @param revision the revision that it is about
	 * @param decision what was decided
	 * @return what became of it
	 */
	Outcome review(CountedResponse response, int revision, byte decision) {
		if (!this.table.find(response, this.last)) {
			response.revision = CountedResponse.UNSEEN;
			response.notes.clear();
			decide(response.notes, revision, decision);
			response.notes.change();
			this.table.save(response);
			return Outcome.REVIEWED;
		}
		if (this.last.revision == CountedResponse.WITHDRAWN) {
			return Outcome.AFTER_WITHDRAWAL;
		}
		Notes notes = this.last.notes;
		if (notes.decidedRevision == revision && notes.decision == decision) {
			return Outcome.DUPLICATE;
		}
		change(response, () -> decide(notes, revision, decision));
		return Outcome.REVIEWED;
	}

	/**
	 * Keeps what was found beside other responses; of another revision than the one that
	 * counts it says nothing.
	 * @param response has its wave and id
	 * @param finding what was found
	 */
	void find(CountedResponse response, Finding finding) {
		if (!this.table.find(response, this.last) || this.last.revision != finding.revision()) {
			return;
		}
		Notes notes = this.last.notes;
		int flags = (notes.flags & ~finding.compared()) | finding.found();
		if (flags != notes.flags) {
			change(response, () -> {
				notes.flags = flags;
				notes.answeredAt = finding.answeredAt();
			});
		}
	}

	private void change(CountedResponse response, Runnable change) {
		boolean counted = this.last.revision != CountedResponse.UNSEEN;
		this.last.id().takeText(response.id());
		long before = this.standings.of(this.last);
		if (counted) {
			this.partials.subtract(this.last);
		}
		change.run();
		this.last.notes.change();
		if (counted) {
			this.partials.add(this.last);
		}
		this.table.save(this.last);
		this.standings.tell(before, this.last);
	}

	private void put(CountedResponse now, long before) {
		this.partials.add(now);
		this.table.save(now);
		this.standings.tell(before, now);
		this.observing.added(now);
	}

	// Returns how it stood.
	private long takeOut(CountedResponse now) {
		long before = this.standings.of(this.last);
		this.partials.subtract(this.last);
		this.observing.removed(this.last, now.id());
		return before;
	}

	private static void decide(Notes notes, int revision, byte decision) {
		notes.decidedRevision = revision;
		notes.decision = decision;
	}

	private static Digest digest(CountedResponse response) {
		return new Digest(response.digestHigh, response.digestLow);
	}

}
