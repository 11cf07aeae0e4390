package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.reader.AnsweredDay;
import vn.sipas.scoring.reader.EventScanner;
import vn.sipas.scoring.reader.Piece;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.Notes;
import vn.sipas.scoring.wave.QualityRules;
import vn.sipas.scoring.wave.Wave;

/**
 * Reads submissions that look as most do, of waves, cells and profiles that were met
 * before, without making an object of them. All others are read by {@link ResponseReader}
 * and checked by {@link SubmissionCheck}, and this learns from them.
 */
final class QuickReader {

	private static final Piece[] WAVE = { Piece.WAVE };

	private static final Piece[] CELL = { Piece.WAVE, Piece.UNIT, Piece.STRATUM, Piece.CLUSTER, Piece.INTERVIEWER };

	private static final Piece[] PROFILE = { Piece.CHANNEL, Piece.SERVICE, Piece.DEMOGRAPHICS };

	private final EventScanner scanner = new EventScanner();

	private final QuickNumbers waves = new QuickNumbers();

	private final QuickNumbers cells = new QuickNumbers();

	private final QuickNumbers profiles = new QuickNumbers();

	private final List<@Nullable WaveAnswers> answers = new ArrayList<>();

	private final Wave.Lookup definitions;

	/** The value that was scanned last, if it looked as expected. */
	private byte @Nullable [] scanned;

	QuickReader(Wave.Lookup definitions) {
		this.definitions = definitions;
	}

	/**
	 * Reads a submission.
	 * @param key the record's key
	 * @param value the record's value
	 * @param into takes what it would count as
	 * @return false if it has to be read in full
	 */
	boolean read(byte @Nullable [] key, byte @Nullable [] value, CountedResponse into) {
		this.scanned = null;
		if (key == null || value == null || !this.scanner.scan(value) || this.scanner.isWithdrawn()
				|| !isKey(key, value)) {
			return false;
		}
		this.scanned = value;
		into.wave = wave(value);
		into.cell = cell(value);
		into.profile = profile(value);
		WaveAnswers readable = (into.wave < 0) ? null : this.answers.get(into.wave);
		if (readable == null || into.cell < 0 || into.profile < 0) {
			return false;
		}
		into.id().set(value, this.scanner.from(Piece.RESPONSE_ID), this.scanner.length(Piece.RESPONSE_ID));
		into.revision = this.scanner.revision();
		into.weight = this.scanner.weight();
		into.digestHigh = this.scanner.digestHigh();
		into.digestLow = this.scanner.digestLow();
		into.day = AnsweredDay.of(value, this.scanner.from(Piece.ANSWERED_AT), this.scanner.length(Piece.ANSWERED_AT));
		note(readable.rules(), into.notes, value);
		return readable.read(this.scanner, into);
	}

	/**
	 * Learns what the record just refused was in the end.
	 * @param value the record's value
	 * @param response what it would count as
	 * @param wave its wave's id
	 */
	void learn(byte[] value, CountedResponse response, String wave) {
		if (!isScanned(value)) {
			return;
		}
		if (wave(value) < 0) {
			this.waves.remember(response.wave);
		}
		if (cell(value) < 0) {
			this.cells.remember(response.cell);
		}
		if (profile(value) < 0) {
			this.profiles.remember(response.profile);
		}
		while (this.answers.size() <= response.wave) {
			this.answers.add(null);
		}
		if (this.answers.get(response.wave) == null) {
			this.answers.set(response.wave, this.definitions.find(wave).map(WaveAnswers::new).orElse(null));
		}
	}

	/**
	 * Reads no submission to a wave any more.
	 * @param wave the wave's number
	 */
	void forget(int wave) {
		if (wave < this.answers.size()) {
			this.answers.set(wave, null);
		}
	}

	private void note(QualityRules rules, Notes notes, byte[] value) {
		notes.clear();
		notes.flags = this.scanner.flags();
		if (Circumstances.areKept(rules, notes.flags)) {
			Circumstances.note(notes, rules, text(Piece.DEVICE, value), text(Piece.ANSWERED_AT, value));
		}
	}

	private String text(Piece piece, byte[] value) {
		return new String(value, this.scanner.from(piece), this.scanner.length(piece), StandardCharsets.UTF_8);
	}

	// A record that was held is read in full between: what was scanned is another one.
	@SuppressWarnings("ReferenceEquality")
	private boolean isScanned(byte[] value) {
		return this.scanned == value;
	}

	private int wave(byte[] value) {
		return find(this.waves, value, WAVE);
	}

	private int cell(byte[] value) {
		return find(this.cells, value, CELL);
	}

	private int profile(byte[] value) {
		return find(this.profiles, value, PROFILE);
	}

	private int find(QuickNumbers numbers, byte[] value, Piece[] pieces) {
		numbers.begin();
		for (Piece piece : pieces) {
			numbers.piece(value, this.scanner.from(piece), this.scanner.length(piece));
		}
		return numbers.find();
	}

	private boolean isKey(byte[] key, byte[] value) {
		int wave = this.scanner.length(Piece.WAVE);
		int id = this.scanner.length(Piece.RESPONSE_ID);
		int waveFrom = this.scanner.from(Piece.WAVE);
		int idFrom = this.scanner.from(Piece.RESPONSE_ID);
		return key.length == wave + 1 + id && key[wave] == '|'
				&& Arrays.equals(key, 0, wave, value, waveFrom, waveFrom + wave)
				&& Arrays.equals(key, wave + 1, key.length, value, idFrom, idFrom + id);
	}

}
