package vn.sipas.scoring.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.task.Pace;
import vn.sipas.scoring.task.Rhythm;
import vn.sipas.scoring.task.Stage;
import vn.sipas.scoring.wave.QualityRules;
import vn.sipas.scoring.wave.Wave;

/**
 * The stage between counting and counting: compares the responses of one device, or of
 * one interviewer, and tells what changes by that.
 */
public final class CompareStage implements Stage {

	public static final String GROUPS = "groups";

	private final ProcessorContext<byte[], byte[]> context;

	private final Wave.Lookup waves;

	private final Groups groups;

	/** By wave the rules that its groups were last compared by. */
	private final Map<String, ComparedBy> comparedBy = new HashMap<>();

	/** Groups that are to be compared again, their rules having changed. */
	private final Set<GroupKey> stale = new LinkedHashSet<>();

	private final Pace pace;

	/**
	 * Takes over groups, their store restored.
	 * @param context the task
	 * @param waves the waves as they are defined now
	 * @param rhythm how often groups are compared again, their rules having changed
	 */
	public CompareStage(ProcessorContext<byte[], byte[]> context, Wave.Lookup waves, Rhythm rhythm) {
		this.context = context;
		this.waves = waves;
		this.pace = rhythm.pace(1);
		this.groups = new Groups(context.getStateStore(GROUPS));
		this.groups.forEachWave((wave, kept) -> this.comparedBy.put(wave, ComparedBy.of(kept)));
	}

	@Override
	public void process(Record<byte[], byte[]> record) {
		if (record.value() == null) {
			// Says nothing, so that what was observed before is deleted on its way too.
			return;
		}
		GroupKey key = GroupKey.of(record.key());
		Observation observed = Observation.of(record.value());
		Optional<Wave> wave = this.waves.find(key.wave());
		if (wave.filter(Wave::isErased).isPresent()) {
			return;
		}
		if (!this.comparedBy.containsKey(key.wave())) {
			remember(key.wave(), ComparedBy.rules(wave.map(Wave::quality).orElse(QualityRules.NONE)));
		}
		take(key, observed);
	}

	@Override
	public void tick(long now) {
		Set<String> erased = new HashSet<>();
		for (String id : List.copyOf(this.comparedBy.keySet())) {
			this.waves.find(id).ifPresent((wave) -> {
				if (wave.isErased()) {
					erased.add(id);
				}
				else {
					follow(wave);
				}
			});
		}
		if (!(this.stale.isEmpty() && erased.isEmpty()) && this.pace.isDue(now)) {
			this.pace.spend((isOver) -> {
				compareAgain(isOver);
				erased.forEach((wave) -> erase(wave, isOver));
			});
		}
	}

	private void follow(Wave wave) {
		ComparedBy rules = ComparedBy.rules(wave.quality());
		if (!rules.equals(this.comparedBy.get(wave.id()))) {
			this.groups.release();
			this.comparedBy.put(wave.id(), rules);
			this.groups.keepOfWave(wave.id(), rules.begun().toBytes());
			this.stale.addAll(this.groups.ofWave(wave.id()));
			settle(wave.id());
		}
	}

	private void compareAgain(BooleanSupplier isOver) {
		Set<String> touched = new HashSet<>();
		while (!this.stale.isEmpty() && !isOver.getAsBoolean()) {
			GroupKey key = this.stale.iterator().next();
			this.stale.remove(key);
			touched.add(key.wave());
			Group group = group(key);
			settle(key, group, new HashSet<>(group.members()));
			this.groups.grown(0);
		}
		touched.forEach(this::settle);
	}

	// Before all groups were compared, a crash begins anew.
	private void settle(String wave) {
		ComparedBy rules = this.comparedBy.get(wave);
		if (rules != null && this.stale.stream().noneMatch((key) -> key.wave().equals(wave))) {
			this.groups.keepOfWave(wave, rules.toBytes());
		}
	}

	private void remember(String wave, ComparedBy rules) {
		this.comparedBy.put(wave, rules);
		this.groups.keepOfWave(wave, rules.toBytes());
	}

	private void erase(String wave, BooleanSupplier isOver) {
		this.groups.release();
		this.stale.removeIf((key) -> key.wave().equals(wave));
		if (this.groups.deleteAll(wave, isOver)) {
			this.groups.forgetWave(wave);
			this.comparedBy.remove(wave);
		}
	}

	private void take(GroupKey key, Observation observed) {
		Group group = group(key);
		int before = group.size();
		Set<Member> changed;
		if (observed.isGone()) {
			changed = group.remove(observed.responseId());
			this.groups.delete(key, observed.responseId());
		}
		else {
			Member member = new Member(observed);
			changed = group.put(member);
			changed.remove(member);
			tell(key, member, group.flags(member));
			this.groups.store(key, member);
		}
		settle(key, group, changed);
		this.groups.grown(group.size() - before);
	}

	private void settle(GroupKey key, Group group, Set<Member> changed) {
		for (Member member : changed) {
			if (tell(key, member, group.flags(member))) {
				this.groups.store(key, member);
			}
		}
	}

	// Returns whether there was anything to be told.
	private boolean tell(GroupKey key, Member member, int flags) {
		if (flags == member.told()) {
			return false;
		}
		member.tell(flags);
		Finding finding = new Finding(key.wave(), member.id(), member.observed().revision(),
				member.observed().answeredAt(), Group.compared(key.kind()), flags);
		this.context.forward(new Record<>(finding.key(), finding.toBytes(), this.context.currentSystemTimeMs()));
		return true;
	}

	private Group group(GroupKey key) {
		@Nullable ComparedBy rules = this.comparedBy.get(key.wave());
		return this.groups.get(key, (rules != null) ? rules.rules() : QualityRules.NONE);
	}

}
