package vn.sipas.intake.wave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/**
 * Whether one definition may take another's place.
 */
final class WaveChange {

	private static final String QUALITY = "/fieldwork/quality";

	private final @Nullable Wave kept;

	private final Wave next;

	private final List<Finding> findings = new ArrayList<>();

	private WaveChange(@Nullable Wave kept, Wave next) {
		this.kept = kept;
		this.next = next;
	}

	/**
	 * Checks a change.
	 * @param kept the definition that stands, or null if there is none
	 * @param next the one to take its place
	 * @throws ProblemException {@code forbidden-transition} or {@code frozen}
	 */
	static void check(@Nullable Wave kept, Wave next) {
		WaveChange change = new WaveChange(kept, next);
		change.checkTransition();
		change.checkFrozen();
	}

	private void checkTransition() {
		WaveState from = (this.kept != null) ? this.kept.state() : WaveState.DRAFT;
		WaveState to = this.next.state();
		String before = (this.kept != null) ? this.kept.state().word() : "–";
		if (!from.mayBecome(to)) {
			throw ProblemException.of(ProblemCode.FORBIDDEN_TRANSITION, before, to.word());
		}
		if (to == WaveState.OPEN && this.kept != null && this.kept.responsesErasedAt() != null) {
			throw ProblemException.of(ProblemCode.FORBIDDEN_TRANSITION,
					List.of(Finding.of("/state", FindingCode.RESPONSES_ERASED)), before, to.word());
		}
		if (from == WaveState.CLOSED && to == WaveState.OPEN && this.next.reason() == null) {
			throw ProblemException.of(ProblemCode.FORBIDDEN_TRANSITION,
					List.of(Finding.of("/reason", FindingCode.REASON_REQUIRED)), before, to.word());
		}
	}

	private void checkFrozen() {
		if (this.kept == null || !this.kept.hasBeenOpen()) {
			return;
		}
		Map<String, String> pointers = new HashMap<>();
		locate(this.next.questionnaire(), "/questionnaire", pointers);
		compare(items(this.kept), items(this.next), "/questionnaire", pointers);
		compare(scale(this.kept), scale(this.next), "/scale", indices(this.next.scale(), ScaleValue::value, "/scale"));
		compare(units(this.kept), units(this.next), "/units", indices(this.next.units(), Unit::unit, "/units"));
		compare(comparing(this.kept), comparing(this.next), QUALITY, Map.of());
		if (!this.findings.isEmpty()) {
			throw ProblemException.of(ProblemCode.FROZEN, this.findings);
		}
	}

	private <K> void compare(Map<K, ?> before, Map<K, ?> after, String place, Map<K, String> pointers) {
		after.forEach((key, value) -> {
			String pointer = pointers.getOrDefault(key, place);
			if (!before.containsKey(key)) {
				this.findings.add(Finding.of(pointer, FindingCode.ADDED, key));
			}
			else if (!Objects.equals(before.get(key), value)) {
				this.findings.add(Finding.of(pointer, FindingCode.CHANGED, key));
			}
		});
		before.keySet()
			.stream()
			.filter((key) -> !after.containsKey(key))
			.forEach((key) -> this.findings.add(Finding.of(place, FindingCode.REMOVED, key)));
	}

	// A node's own question is an item as well, of no kind. Where in the tree an item is
	// matters for figures only and not for what was asked.
	private static Map<String, Item> items(Wave wave) {
		return wave.questionnaire()
			.tree()
			.filter(Node::isItem)
			.collect(Collectors.toMap(Node::id, (node) -> new Item(node.kind(), node.question())));
	}

	// Responses that came before such a rule would not be compared. Numbers may change.
	private static Map<String, Boolean> comparing(Wave wave) {
		QualityRules rules = Objects.requireNonNullElse(wave.gathering().quality(), QualityRules.NONE);
		Map<String, Boolean> comparing = new TreeMap<>();
		if (rules.responsesPerDevice() != null) {
			comparing.put("responsesPerDevice", true);
		}
		if (rules.responsesPerInterviewerDay() != null) {
			comparing.put("responsesPerInterviewerDay", true);
		}
		if (rules.alikePercent() != null) {
			comparing.put("alikePercent", true);
		}
		return comparing;
	}

	private static Map<Integer, Integer> scale(Wave wave) {
		return wave.scale().stream().collect(Collectors.toMap(ScaleValue::value, ScaleValue::value));
	}

	private static Map<String, Unit> units(Wave wave) {
		return wave.units().stream().collect(Collectors.toMap(Unit::unit, Function.identity()));
	}

	private static <E, K> Map<K, String> indices(List<E> entries, Function<E, K> key, String place) {
		Map<K, String> indices = new HashMap<>();
		for (int i = 0; i < entries.size(); i++) {
			indices.put(key.apply(entries.get(i)), Finding.below(place, i));
		}
		return indices;
	}

	private static void locate(Node node, String pointer, Map<String, String> pointers) {
		pointers.put(node.id(), pointer);
		for (int i = 0; i < node.children().size(); i++) {
			locate(node.children().get(i), pointer + "/children/" + i, pointers);
		}
	}

	/**
	 * What was asked.
	 */
	private record Item(@Nullable Kind kind, @Nullable Text question) {
	}

}
