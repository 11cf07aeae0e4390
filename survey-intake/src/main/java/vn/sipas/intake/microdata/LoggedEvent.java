package vn.sipas.intake.microdata;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import vn.sipas.intake.wave.Flag;

/**
 * What an event about a response says, as far as a row has it. One object is used for
 * event after event, since this is done for every record; its fields belong to the
 * {@link EventReader}, texts that are missing are empty.
 */
final class LoggedEvent {

	/** Not an answer. */
	static final int UNANSWERED = Integer.MIN_VALUE;

	/** What kind of event it is. */
	Kind kind = Kind.OTHER;

	/** From 1. */
	int revision;

	String responseId = "";

	String unit = "";

	String stratum = "";

	String cluster = "";

	/** A decimal number without needless zeros. */
	String weight = "";

	String channel = "";

	String service = "";

	String answeredAt = "";

	/** Those that show by themselves. */
	final Set<Flag> flags = EnumSet.noneOf(Flag.class);

	/** The groups of the wave's demographics, in their order. */
	final String[] groups;

	/** Groups where the wave names no demographics. */
	final StringBuilder otherGroups = new StringBuilder();

	/** The answers to the wave's items, in their order. */
	final int[] answers;

	LoggedEvent(int demographics, int items) {
		this.groups = new String[demographics];
		this.answers = new int[items];
		clear();
	}

	void clear() {
		this.kind = Kind.OTHER;
		this.revision = 0;
		this.responseId = "";
		this.unit = "";
		this.stratum = "";
		this.cluster = "";
		this.weight = "";
		this.channel = "";
		this.service = "";
		this.answeredAt = "";
		this.flags.clear();
		Arrays.fill(this.groups, "");
		this.otherGroups.setLength(0);
		Arrays.fill(this.answers, UNANSWERED);
	}

	/**
	 * What kinds of events there are.
	 */
	enum Kind {

		/** Answers that the wave can take. */
		SUBMITTED,
		/** A withdrawal. */
		WITHDRAWN,
		/** What counts for nothing: a dead letter where it is counted. */
		OTHER

	}

}
