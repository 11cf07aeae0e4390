package vn.sipas.scoring.flag;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What is odd about a response. The first five are seen by whoever takes it, and are in
 * its event; the others show only beside other responses. A flag drops nothing: which
 * ones keep a response out until it is reviewed is the wave's rule.
 */
public enum Flag {

	/** Answered faster than questions can be read. */
	TOO_FAST(0),
	/** All answers are the same. */
	STRAIGHT_LINED(1),
	/** Came in long after it was answered. */
	LATE(2),
	/** From a cluster that was not sampled. */
	OUTSIDE_SAMPLE(3),
	/** The device's clock was wrong. */
	CLOCK_WRONG(4),
	/** More responses from one device than a device should send. */
	DEVICE_REPEAT(5),
	/** More responses of an interviewer on one day than one can do. */
	INTERVIEWER_DAY(6),
	/** Nearly the same as another form of the same interviewer. */
	ALIKE(7);

	private static final Flag[] ALL = values();

	private final int number;

	private final String word;

	Flag(int number) {
		this.number = number;
		this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** How many flags there are. */
	public static int count() {
		return ALL.length;
	}

	/** Its bit in a set of flags. It is stored, and stays. */
	public int bit() {
		return 1 << this.number;
	}

	/** Its number, from 0. */
	public int number() {
		return this.number;
	}

	/** As events and rules have it. */
	public String word() {
		return this.word;
	}

	/**
	 * The set of some words.
	 * @param words flags; what is none that is known here is passed over
	 * @return their bits
	 */
	public static int setOf(Collection<String> words) {
		int set = 0;
		for (Flag flag : ALL) {
			if (words.contains(flag.word)) {
				set |= flag.bit();
			}
		}
		return set;
	}

	/**
	 * The words of a set.
	 * @param set bits of flags
	 * @return their words, in the order in which they are declared
	 */
	public static List<String> wordsOf(int set) {
		return Arrays.stream(ALL).filter((flag) -> (set & flag.bit()) != 0).map(Flag::word).toList();
	}

}
