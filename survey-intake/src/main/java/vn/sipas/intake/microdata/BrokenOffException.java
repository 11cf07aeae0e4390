package vn.sipas.intake.microdata;

/**
 * An export cannot go on. Nobody may take what was written until then for all.
 */
final class BrokenOffException extends RuntimeException {

	BrokenOffException(String message) {
		super(message);
	}

}
