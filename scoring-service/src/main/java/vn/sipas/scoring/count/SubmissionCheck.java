package vn.sipas.scoring.count;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.deadletter.Reason;
import vn.sipas.scoring.deadletter.UnusableRecordException;
import vn.sipas.scoring.flag.Flag;
import vn.sipas.scoring.reader.AnsweredDay;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.Notes;
import vn.sipas.scoring.wave.ItemNumbers;
import vn.sipas.scoring.wave.QualityRules;
import vn.sipas.scoring.wave.Wave;

/**
 * Holds a submission against its wave and puts it into the form in which it is counted.
 * Intake held it against the wave before; what is refused here came past it, or was
 * defined otherwise when it did.
 */
final class SubmissionCheck {

	/** A weight of a million, in millionths. */
	private static final long MOST = 1_000_000_000_000L;

	private final Wave.Lookup waves;

	private final Known known;

	SubmissionCheck(Wave.Lookup waves, Known known) {
		this.waves = waves;
		this.known = known;
	}

	/** Whether a wave's responses were erased. */
	boolean isErased(String wave) {
		return this.waves.find(wave).filter(Wave::isErased).isPresent();
	}

	/**
	 * Checks a submission.
	 * @param event what came
	 * @param into takes all but the id
	 * @throws UnusableRecordException if its wave cannot take it
	 */
	void check(ResponseEvent.Submitted event, CountedResponse into) throws UnusableRecordException {
		Wave wave = wave(event.wave());
		if (!wave.units().contains(event.unit())) {
			throw new UnusableRecordException(Reason.UNKNOWN_UNIT,
					"wave %s has no unit %s".formatted(wave.id(), event.unit()));
		}
		into.revision = revision(event.revision());
		Digest digest = digest(event.digest());
		into.digestHigh = digest.high();
		into.digestLow = digest.low();
		into.weight = millionths(event.weight());
		answers(event.answers(), wave, into);
		into.wave = this.known.waves().of(wave.id());
		into.cell = this.known.cells()
			.of(new Cell(wave.id(), event.unit(), event.stratum().orElse(""), event.cluster().orElse(""),
					event.interviewer().orElse("")));
		into.day = day(event.answeredAt().orElse(""));
		note(event, wave.quality(), into.notes);
		into.profile = this.known.profiles()
			.of(new Profile(event.channel().orElse(""), event.service().orElse(""),
					new TreeMap<>(event.demographics().orElse(Map.of()))));
	}

	private static int day(String answeredAt) {
		byte[] bytes = answeredAt.getBytes(StandardCharsets.UTF_8);
		return AnsweredDay.of(bytes, 0, bytes.length);
	}

	private static void note(ResponseEvent.Submitted event, QualityRules rules, Notes notes) {
		notes.clear();
		notes.flags = Flag.setOf(event.flags().orElse(List.of()));
		if (Circumstances.areKept(rules, notes.flags)) {
			Circumstances.note(notes, rules, event.device().orElse(""), event.answeredAt().orElse(""));
		}
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
			if (millionths > 0 && millionths <= MOST) {
				return millionths;
			}
		}
		catch (ArithmeticException ex) {
			// Said below.
		}
		throw new UnusableRecordException(Reason.UNREADABLE,
				"weight is not a number above 0 and up to a million with up to six decimals");
	}

	private static void answers(Map<String, @Nullable Integer> given, Wave wave, CountedResponse into)
			throws UnusableRecordException {
		into.clearAnswers(wave.items().size());
		for (Map.Entry<String, @Nullable Integer> entry : given.entrySet()) {
			int item = wave.items().find(entry.getKey());
			if (item == ItemNumbers.UNKNOWN) {
				throw new UnusableRecordException(Reason.UNKNOWN_ITEM,
						"wave %s has no item %s".formatted(wave.id(), entry.getKey()));
			}
			Integer value = entry.getValue();
			int code = (value != null) ? wave.code(value) : 0;
			if (code == 0) {
				throw new UnusableRecordException(Reason.OUT_OF_SCALE,
						"the answer to %s is not on the scale of wave %s".formatted(entry.getKey(), wave.id()));
			}
			into.codes[item] = (byte) code;
		}
	}

}
