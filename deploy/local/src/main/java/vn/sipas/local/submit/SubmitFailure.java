package vn.sipas.local.submit;

/**
 * Something could not be submitted. The message is a sentence for the person who asked
 * for it.
 */
public final class SubmitFailure extends RuntimeException {

	public SubmitFailure(String sentence) {
		super(sentence);
	}

	public SubmitFailure(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
