package vn.sipas.scoring.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Members that are too many. All of them are flagged then, not the last ones: which came
 * last may be another one in the next replay, and says nothing of what is wrong.
 */
final class Crowd {

	private final OptionalInt most;

	private final Map<Long, Set<Member>> members = new HashMap<>();

	Crowd(OptionalInt most) {
		this.most = most;
	}

	/**
	 * Puts a member among others.
	 * @param place which others
	 * @param member the member
	 * @param changed takes those whose flag may have changed
	 */
	void enter(long place, Member member, Set<Member> changed) {
		Set<Member> crowd = this.members.computeIfAbsent(place, (_) -> new HashSet<>());
		crowd.add(member);
		changed.add(member);
		if (this.most.isPresent() && crowd.size() == this.most.getAsInt() + 1) {
			changed.addAll(crowd);
		}
	}

	void leave(long place, Member member, Set<Member> changed) {
		Set<Member> crowd = this.members.getOrDefault(place, Set.of());
		if (crowd.remove(member) && this.most.isPresent() && crowd.size() == this.most.getAsInt()) {
			changed.addAll(crowd);
		}
	}

	boolean isTooLarge(long place) {
		return this.most.isPresent() && this.members.getOrDefault(place, Set.of()).size() > this.most.getAsInt();
	}

}
