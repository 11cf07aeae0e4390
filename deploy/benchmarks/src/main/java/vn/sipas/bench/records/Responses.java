package vn.sipas.bench.records;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up responses, one after the other and always the same: each has an id of version 7
 * as intake makes them, every twentieth corrects one of those before it, each at most
 * once.
 */
public final class Responses {

	private static final int CORRECTION_EACH = 20;

	private static final long SEED = 20210901;

	private final SplittableRandom random = new SplittableRandom(SEED);

	private final ResponseForm form;

	private final List<String> units;

	private final BitSet corrected = new BitSet();

	private int written;

	private int people;

	/**
	 * Begins with the first response.
	 * @param survey what is asked, and where
	 */
	public Responses(Survey survey) {
		this.form = new ResponseForm(survey);
		this.units = survey.ranked();
	}

	/**
	 * Goes on to the next response.
	 * @return the form that it is in, until the next one
	 */
	public ResponseForm next() {
		this.written++;
		boolean correction = this.written % CORRECTION_EACH == 0;
		int person = correction ? uncorrected() : this.people++;
		// Where somebody lives does not change with a correction.
		SplittableRandom place = new SplittableRandom(SEED ^ person);
		this.form.write(person, correction ? 2 : 1, place.nextInt(this.units.size()), place, this.random);
		return this.form;
	}

	/**
	 * How many people have answered so far.
	 * @return the responses without their corrections
	 */
	public int people() {
		return this.people;
	}

	/**
	 * How many people answer in so many responses.
	 * @param responses the responses, corrections included
	 * @return the responses that count in the end
	 */
	public static int people(int responses) {
		return responses - responses / CORRECTION_EACH;
	}

	private int uncorrected() {
		int person = this.random.nextInt(this.people);
		while (this.corrected.get(person)) {
			person = this.random.nextInt(this.people);
		}
		this.corrected.set(person);
		return person;
	}

}
