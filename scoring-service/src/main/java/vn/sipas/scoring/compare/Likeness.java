package vn.sipas.scoring.compare;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Members with nearly the same answers: each is compared with each other one. What
 * percent match means, and that the highest one of a form is what tells, is Kuriakose and
 * Robbins, "Don't get duped", Statistical Journal of the IAOS 32 (2016).
 */
final class Likeness {

	/**
	 * Nobody asks so many people: beyond, only those are compared whose ids come first,
	 * so that the work of each stays bounded and a replay finds the same.
	 */
	static final int MOST = 4096;

	/** Two forms on which less was answered say nothing by being the same. */
	private static final int FEWEST_ANSWERS = 5;

	private static final Comparator<Member> ORDER = Comparator.comparingInt((Member member) -> spread(member.id()))
		.thenComparing(Member::id);

	private final OptionalInt percent;

	private final TreeSet<Member> compared = new TreeSet<>(ORDER);

	private final TreeSet<Member> beyond = new TreeSet<>(ORDER);

	Likeness(OptionalInt percent) {
		this.percent = percent;
	}

	void enter(Member member, Set<Member> changed) {
		if (this.percent.isEmpty()) {
			return;
		}
		if (this.compared.size() < MOST) {
			compare(member, changed);
		}
		else if (ORDER.compare(member, this.compared.last()) < 0) {
			Member last = this.compared.last();
			part(last, changed);
			this.beyond.add(last);
			compare(member, changed);
		}
		else {
			this.beyond.add(member);
		}
	}

	void leave(Member member, Set<Member> changed) {
		if (!this.beyond.remove(member) && this.compared.contains(member)) {
			part(member, changed);
			if (!this.beyond.isEmpty()) {
				compare(first(this.beyond), changed);
			}
		}
	}

	private static Member first(SortedSet<Member> waiting) {
		Member first = waiting.first();
		waiting.remove(first);
		return first;
	}

	private void compare(Member member, Set<Member> changed) {
		relate(member, 1, changed);
		this.compared.add(member);
	}

	private void part(Member member, Set<Member> changed) {
		this.compared.remove(member);
		relate(member, -1, changed);
	}

	private void relate(Member member, int more, Set<Member> changed) {
		changed.add(member);
		for (Member other : this.compared) {
			if (areAlike(member.observed().codes(), other.observed().codes(), this.percent.orElseThrow())) {
				member.alike(more);
				other.alike(more);
				changed.add(other);
			}
		}
	}

	/**
	 * Whether two forms are alike: of the items that one of them has an answer to, the
	 * share with the same answer on both.
	 * @param one answers by item, 0 where there is none
	 * @param other as well
	 * @param percent the share from which on they are alike, 1 to 100
	 * @return false also where too little was answered
	 */
	static boolean areAlike(byte[] one, byte[] other, int percent) {
		int items = Math.min(one.length, other.length);
		int answered = 0;
		int same = 0;
		for (int item = 0; item < items; item++) {
			if ((one[item] | other[item]) != 0) {
				answered++;
				if (one[item] == other[item]) {
					same++;
				}
			}
		}
		return answered >= FEWEST_ANSWERS && 100 * same >= percent * answered;
	}

	// Whoever wants others to be compared cannot choose an id that comes first easily.
	private static int spread(String id) {
		return id.hashCode() * 0x9E3779B9;
	}

}
