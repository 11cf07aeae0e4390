package vn.sipas.local.submit;

/**
 * How a whole submission went.
 *
 * @param accepted how many responses were accepted
 * @param duplicates how many lines repeated one before them
 * @param rejected how many lines were refused
 */
public record Outcome(long accepted, long duplicates, long rejected) {

	static final Outcome NOTHING = new Outcome(0, 0, 0);

	Outcome plus(Receipt receipt) {
		return new Outcome(this.accepted + receipt.accepted(), this.duplicates + receipt.duplicates(),
				this.rejected + receipt.rejected());
	}

	long lines() {
		return this.accepted + this.duplicates + this.rejected;
	}

}
