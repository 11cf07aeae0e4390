package vn.sipas.intake.response;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.wave.Flag;
import vn.sipas.intake.wave.QualityRules;
import vn.sipas.intake.wave.Terms;

/**
 * What is odd about a response by itself. What shows only beside others is seen where all
 * are counted.
 */
final class Flags {

	private static final Set<Flag> NONE = Set.of();

	private static final long SECONDS_A_DAY = 86_400;

	/** How far a clock may be ahead and still be right. */
	private static final long AHEAD_SECONDS = SECONDS_A_DAY;

	private Flags() {
	}

	/**
	 * The flags of a response.
	 * @param terms its wave's
	 * @param answers what was answered
	 * @param cluster where it is from
	 * @param durationSeconds how long answering took
	 * @param answered when it was answered, in seconds since 1970-01-01T00:00Z
	 * @param received when it came
	 * @return in their order, mostly none
	 */
	static Set<Flag> of(Terms terms, Answers answers, @Nullable String cluster, @Nullable Integer durationSeconds,
			long answered, long received) {
		Set<Flag> flags = NONE;
		QualityRules rules = terms.quality();
		if (durationSeconds != null && terms.isTooFast(durationSeconds, answers.count())) {
			flags = with(flags, Flag.TOO_FAST);
		}
		Integer straight = rules.straightLinedFrom();
		if (straight != null && answers.count() >= straight && answers.areAllTheSame()) {
			flags = with(flags, Flag.STRAIGHT_LINED);
		}
		Integer late = rules.lateAfterDays();
		if (late != null && received - answered > late * SECONDS_A_DAY) {
			flags = with(flags, Flag.LATE);
		}
		if (!terms.isSampled(cluster)) {
			flags = with(flags, Flag.OUTSIDE_SAMPLE);
		}
		if (!terms.spans(answered) || answered > received + AHEAD_SECONDS) {
			flags = with(flags, Flag.CLOCK_WRONG);
		}
		return flags;
	}

	static Set<Flag> with(Set<Flag> flags, Flag flag) {
		Set<Flag> more = flags.isEmpty() ? EnumSet.noneOf(Flag.class) : flags;
		more.add(flag);
		return more;
	}

}
