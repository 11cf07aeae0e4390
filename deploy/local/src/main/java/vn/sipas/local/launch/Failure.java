package vn.sipas.local.launch;

/**
 * Something that the person at the keyboard has to know; the message is the sentence they
 * read.
 */
public final class Failure extends RuntimeException {

	private static final int FAILED = 1;

	private static final int NOT_RUNNING = 3;

	private final int exitCode;

	Failure(String sentence) {
		super(sentence);
		this.exitCode = FAILED;
	}

	Failure(String sentence, Throwable cause) {
		super(sentence, cause);
		this.exitCode = FAILED;
	}

	private Failure(int exitCode, String sentence) {
		super(sentence);
		this.exitCode = exitCode;
	}

	static Failure notRunning() {
		return new Failure(NOT_RUNNING, "The pipeline is not running; ./sipas up starts it.");
	}

	int exitCode() {
		return this.exitCode;
	}

}
