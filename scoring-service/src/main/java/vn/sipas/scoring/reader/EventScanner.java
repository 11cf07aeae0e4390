package vn.sipas.scoring.reader;

import java.util.Arrays;

/**
 * Reads response events that look as the publisher writes them. It takes less than a
 * parser does: no escapes, no blanks but one behind a colon or comma, no field twice, no
 * null or empty text where something is read. What it takes, a parser reads to the same
 * content. One object serves record after record, and only one thread.
 */
public final class EventScanner {

	private static final Label SUBMITTED = Label.of("\"response-submitted\"");

	private static final Label WITHDRAWN = Label.of("\"response-withdrawn\"");

	private final Cursor cursor = new Cursor();

	private final int[] from = new int[Piece.values().length];

	private final int[] length = new int[Piece.values().length];

	private final ScannedNumbers numbers = new ScannedNumbers();

	private final TextPairs demographics = new TextPairs();

	private final ScannedFlags flags = new ScannedFlags();

	private final ScannedAnswers answers = new ScannedAnswers();

	private int seen;

	private boolean withdrawn;

	/**
	 * Reads an event, all but its answers.
	 * @param value a record's value
	 * @return false if it does not look as expected: then nothing else may be asked for.
	 * Whether a submission is as expected is only certain when {@link #scanAnswers} has
	 * returned true too.
	 */
	public boolean scan(byte[] value) {
		this.seen = 0;
		Arrays.fill(this.from, 0);
		Arrays.fill(this.length, 0);
		this.demographics.clear();
		this.flags.clear();
		this.answers.clear();
		if (!this.cursor.open(value) || !this.cursor.take('{')) {
			return false;
		}
		do {
			if (!field()) {
				return false;
			}
		}
		while (this.cursor.comma());
		return this.cursor.take('}') && this.cursor.isAtEnd() && isWhole();
	}

	/**
	 * Reads the answers of the submission scanned last.
	 * @param names the names of the wave's items
	 * @return false if they do not look as expected, or an item is not the wave's
	 */
	public boolean scanAnswers(AnswerNames names) {
		this.cursor.moveTo(from(Piece.ANSWERS));
		// Where a name has a brace in it, the end is not where scan() took it to be.
		return this.answers.read(this.cursor, names)
				&& this.cursor.at() == from(Piece.ANSWERS) + length(Piece.ANSWERS) + 1;
	}

	/** Whether it is a withdrawal, which has but a wave and a response's id. */
	public boolean isWithdrawn() {
		return this.withdrawn;
	}

	/**
	 * Where a piece begins.
	 * @param piece a piece
	 * @return its first byte in the value; 0 if it is not there
	 */
	public int from(Piece piece) {
		return this.from[piece.slot()];
	}

	/**
	 * How long a piece is.
	 * @param piece a piece
	 * @return number of bytes, 0 if it is not there
	 */
	public int length(Piece piece) {
		return this.length[piece.slot()];
	}

	/**
	 * The revision.
	 * @return at least 1
	 */
	public int revision() {
		return this.numbers.revision();
	}

	/**
	 * The weight.
	 * @return millionths, from 1 to 10^12
	 */
	public long weight() {
		return this.numbers.weight();
	}

	/** The digest's first 64 bits. */
	public long digestHigh() {
		return this.numbers.digestHigh();
	}

	/** The digest's last 64 bits. */
	public long digestLow() {
		return this.numbers.digestLow();
	}

	/** The set of its flags. */
	public int flags() {
		return this.flags.set();
	}

	/** The respondent's groups. */
	public TextPairs demographics() {
		return this.demographics;
	}

	/** The answers, once they have been scanned. */
	public ScannedAnswers answers() {
		return this.answers;
	}

	private boolean field() {
		Field field = Field.at(this.cursor.bytes(), this.cursor.at());
		if (field == Field.OTHER) {
			return this.cursor.text() && this.cursor.take(':') && this.cursor.blank() && Skipping.value(this.cursor);
		}
		this.cursor.moveTo(this.cursor.at() + field.label().length());
		this.cursor.blank();
		if ((this.seen & field.bit()) != 0) {
			return false;
		}
		this.seen |= field.bit();
		return known(field);
	}

	private boolean known(Field field) {
		return switch (field) {
			case EVENT -> event();
			case WAVE -> text(Piece.WAVE);
			case RESPONSE_ID -> text(Piece.RESPONSE_ID) && this.cursor.wasAscii();
			case UNIT -> text(Piece.UNIT);
			case STRATUM -> text(Piece.STRATUM);
			case CLUSTER -> text(Piece.CLUSTER);
			case SERVICE -> text(Piece.SERVICE);
			case CHANNEL -> text(Piece.CHANNEL);
			case INTERVIEWER -> text(Piece.INTERVIEWER);
			case DEVICE -> text(Piece.DEVICE);
			case ANSWERED_AT -> text(Piece.ANSWERED_AT);
			case FLAGS -> this.flags.read(this.cursor);
			case REVISION -> this.numbers.readRevision(this.cursor);
			case WEIGHT -> this.numbers.readWeight(this.cursor);
			case DIGEST -> this.numbers.readDigest(this.cursor);
			case ANSWERS -> findAnswers();
			case DEMOGRAPHICS -> readDemographics();
			case OTHER -> false;
		};
	}

	private boolean event() {
		this.withdrawn = WITHDRAWN.isAt(this.cursor.bytes(), this.cursor.at());
		Label label = this.withdrawn ? WITHDRAWN : SUBMITTED;
		if (!label.isAt(this.cursor.bytes(), this.cursor.at())) {
			return false;
		}
		this.cursor.moveTo(this.cursor.at() + label.length());
		return true;
	}

	private boolean text(Piece piece) {
		int start = this.cursor.at() + 1;
		return this.cursor.text() && set(piece, start, this.cursor.at() - 1);
	}

	private boolean findAnswers() {
		int start = this.cursor.at() + 1;
		if (!this.cursor.take('{') || !this.cursor.find('}')) {
			return false;
		}
		set(Piece.ANSWERS, start, this.cursor.at());
		return this.cursor.take('}');
	}

	private boolean readDemographics() {
		int start = this.cursor.at() + 1;
		return this.cursor.take('{') && this.demographics.read(this.cursor)
				&& set(Piece.DEMOGRAPHICS, start, this.cursor.at() - 1);
	}

	private boolean set(Piece piece, int start, int end) {
		this.from[piece.slot()] = start;
		this.length[piece.slot()] = end - start;
		return end > start;
	}

	// Nobody would look whether a withdrawal's answers are as expected.
	private boolean isWhole() {
		if (this.withdrawn) {
			return (this.seen & (Field.OF_WITHDRAWN | Field.ANSWERS.bit())) == Field.OF_WITHDRAWN;
		}
		return (this.seen & Field.OF_SUBMITTED) == Field.OF_SUBMITTED;
	}

}
