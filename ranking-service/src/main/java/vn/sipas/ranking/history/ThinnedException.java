package vn.sipas.ranking.history;

import java.io.Serial;

import org.springframework.dao.OptimisticLockingFailureException;

/** A bucket was thinned between looking for it and reading it. */
final class ThinnedException extends OptimisticLockingFailureException {

	@Serial
	private static final long serialVersionUID = 1L;

	ThinnedException() {
		super("A history was thinned while it was read");
	}

}
