package vn.sipas.intake.deadletter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a dead letter stands, which is its name: {@code scoring-3-17}.
 *
 * @param box the consumer's
 * @param partition the partition of its dead letters
 * @param offset the offset there
 */
record LetterId(LetterBox box, int partition, long offset) {

	private static final Pattern WRITTEN = Pattern.compile("([a-z]+)-([0-9]{1,5})-([0-9]{1,18})");

	/**
	 * An id as it was written.
	 * @param text the text
	 * @return the id, or empty if it is none
	 */
	static Optional<LetterId> parse(String text) {
		Matcher written = WRITTEN.matcher(text);
		return !written.matches() ? Optional.empty() : LetterBox.find(written.group(1))
			.map((box) -> new LetterId(box, Integer.parseInt(written.group(2)), Long.parseLong(written.group(3))));
	}

	@Override
	@JsonValue
	public String toString() {
		return this.box.word() + "-" + this.partition + "-" + this.offset;
	}

}
