package vn.sipas.scoring.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.deadletter.Reason;
import vn.sipas.scoring.deadletter.UnusableRecordException;
import vn.sipas.scoring.wave.ItemNumbers;
import vn.sipas.scoring.wave.Wave;

/**
 * Holds a submission against its wave. Intake did so before; what is refused here came
 * past it, or was defined otherwise when it did.
 */
final class SubmissionCheck {

	private final Wave.Lookup waves;

	SubmissionCheck(Wave.Lookup waves) {
		this.waves = waves;
	}

	Submission check(ResponseEvent.Submitted event) throws UnusableRecordException {
		Wave wave = wave(event.wave());
		if (!wave.units().contains(event.unit())) {
			throw new UnusableRecordException(Reason.UNKNOWN_UNIT,
					"wave %s has no unit %s".formatted(wave.id(), event.unit()));
		}
		Cell cell = new Cell(wave.id(), event.unit(), event.stratum().orElse(""), event.cluster().orElse(""));
		return new Submission(revision(event.revision()), digest(event.digest()), cell, millionths(event.weight()),
				answers(event.answers(), wave));
	}

	private Wave wave(String id) throws UnusableRecordException {
		Wave wave = this.waves.find(id)
			.orElseThrow(() -> new UnusableRecordException(Reason.UNKNOWN_WAVE, "there is no wave " + id));
		if (!wave.hasBeenOpen()) {
			// Its items may still change, and counts are kept by the items' numbers.
			throw new UnusableRecordException(Reason.NOT_OPENED, "wave " + id + " has not been opened yet");
		}
		return wave;
	}

	private static int revision(int revision) throws UnusableRecordException {
		if (revision < 1) {
			throw new UnusableRecordException(Reason.UNREADABLE, "revision is less than 1");
		}
		return revision;
	}

	private static Digest digest(String hex) throws UnusableRecordException {
		try {
			return Digest.parse(hex);
		}
		catch (IllegalArgumentException ex) {
			throw new UnusableRecordException(Reason.UNREADABLE, "digest is not 32 hexadecimal digits");
		}
	}

	private static long millionths(BigDecimal weight) throws UnusableRecordException {
		try {
			long millionths = weight.scaleByPowerOfTen(6).longValueExact();
			if (millionths > 0) {
				return millionths;
			}
		}
		catch (ArithmeticException ex) {
			// Said below.
		}
		throw new UnusableRecordException(Reason.UNREADABLE, "weight is not a number above 0 with up to six decimals");
	}

	private static List<Answer> answers(Map<String, @Nullable Integer> given, Wave wave)
			throws UnusableRecordException {
		List<Answer> answers = new ArrayList<>(given.size());
		for (Map.Entry<String, @Nullable Integer> entry : given.entrySet()) {
			int item = wave.items().find(entry.getKey());
			if (item == ItemNumbers.UNKNOWN) {
				throw new UnusableRecordException(Reason.UNKNOWN_ITEM,
						"wave %s has no item %s".formatted(wave.id(), entry.getKey()));
			}
			Integer value = entry.getValue();
			if (value == null || !wave.scale().contains(value)) {
				throw new UnusableRecordException(Reason.OUT_OF_SCALE,
						"answer %s to %s is not on the scale of wave %s".formatted(value, entry.getKey(), wave.id()));
			}
			answers.add(new Answer(item, value));
		}
		return answers;
	}

}
