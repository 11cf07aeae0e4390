package vn.sipas.scoring.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import vn.sipas.scoring.flag.Flag;
import vn.sipas.scoring.wave.QualityRules;

/**
 * Responses with one device or one interviewer in common. What flags they have depends on
 * which they are, and not on the order in which they came.
 */
final class Group {

	private static final long ALL = 0;

	private final GroupKey.Kind kind;

	private final Map<String, Member> members = new HashMap<>();

	private final Crowd crowd;

	private final Likeness likeness;

	/**
	 * Starts empty.
	 * @param kind what the responses have in common
	 * @param rules the wave's
	 */
	Group(GroupKey.Kind kind, QualityRules rules) {
		this.kind = kind;
		this.crowd = new Crowd(
				(kind == GroupKey.Kind.DEVICE) ? rules.responsesPerDevice() : rules.responsesPerInterviewerDay());
		this.likeness = new Likeness((kind == GroupKey.Kind.DEVICE) ? OptionalInt.empty() : rules.alikePercent());
	}

	/** The flags that are looked for in groups of a kind. */
	static int compared(GroupKey.Kind kind) {
		return (kind == GroupKey.Kind.DEVICE) ? Flag.DEVICE_REPEAT.bit()
				: Flag.INTERVIEWER_DAY.bit() | Flag.ALIKE.bit();
	}

	int size() {
		return this.members.size();
	}

	Collection<Member> members() {
		return this.members.values();
	}

	/**
	 * Puts a member in, in place of the one with its id.
	 * @param member the member
	 * @return those whose flags may have changed
	 */
	Set<Member> put(Member member) {
		Set<Member> changed = remove(member.id());
		this.members.put(member.id(), member);
		if (hasPlace(member)) {
			this.crowd.enter(place(member), member, changed);
		}
		this.likeness.enter(member, changed);
		return changed;
	}

	/**
	 * Takes a member out.
	 * @param id the response's id
	 * @return those others whose flags may have changed
	 */
	Set<Member> remove(String id) {
		Set<Member> changed = new HashSet<>();
		Member member = this.members.remove(id);
		if (member != null) {
			if (hasPlace(member)) {
				this.crowd.leave(place(member), member, changed);
			}
			this.likeness.leave(member, changed);
			changed.remove(member);
		}
		return changed;
	}

	/** The flags that a member has beside the others. */
	int flags(Member member) {
		if (this.kind == GroupKey.Kind.DEVICE) {
			return this.crowd.isTooLarge(ALL) ? Flag.DEVICE_REPEAT.bit() : 0;
		}
		boolean full = hasPlace(member) && this.crowd.isTooLarge(place(member));
		return (full ? Flag.INTERVIEWER_DAY.bit() : 0) | (member.isAlikeAnother() ? Flag.ALIKE.bit() : 0);
	}

	// On which day a form of unknown time belongs nobody knows.
	private boolean hasPlace(Member member) {
		return this.kind == GroupKey.Kind.DEVICE || member.isDated();
	}

	private long place(Member member) {
		return (this.kind == GroupKey.Kind.DEVICE) ? ALL : member.day();
	}

}
