package vn.sipas.scoring.count;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HexFormat;

import vn.sipas.scoring.responses.Notes;
import vn.sipas.scoring.wave.QualityRules;

/**
 * What is kept of a submission's circumstances: nothing, unless it has a flag or its wave
 * compares responses.
 */
final class Circumstances {

	private static final int HEX_DIGITS = 16;

	private Circumstances() {
	}

	/** Whether anything is kept. */
	static boolean areKept(QualityRules rules, int flags) {
		return flags != 0 || rules.compareDevices() || rules.compareInterviewers();
	}

	/**
	 * Notes them.
	 * @param notes takes them
	 * @param rules the wave's
	 * @param device the device's pseudonym as the event has it, or an empty text
	 * @param answeredAt when it was answered as the event has it, or an empty text
	 */
	static void note(Notes notes, QualityRules rules, String device, String answeredAt) {
		notes.answeredAt = seconds(answeredAt);
		notes.device = rules.compareDevices() ? device(device) : 0;
	}

	// A device that has no pseudonym of the publisher's form is none that can be known
	// again.
	private static long device(String hex) {
		try {
			return (hex.length() == HEX_DIGITS) ? HexFormat.fromHexDigitsToLong(hex) : 0;
		}
		catch (IllegalArgumentException ex) {
			return 0;
		}
	}

	private static long seconds(String time) {
		try {
			return time.isEmpty() ? 0 : OffsetDateTime.parse(time).toEpochSecond();
		}
		catch (DateTimeException ex) {
			return 0;
		}
	}

}
