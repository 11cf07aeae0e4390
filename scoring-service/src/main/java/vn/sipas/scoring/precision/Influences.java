package vn.sipas.scoring.precision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import vn.sipas.scoring.questionnaire.Branch;
import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Evaluation;
import vn.sipas.scoring.questionnaire.Node;
import vn.sipas.scoring.questionnaire.Rule;
import vn.sipas.scoring.questionnaire.Share;

/**
 * The influences on all figures of a tree, from the leaves up by the same rules as
 * {@link Evaluation} makes their values. What has no value has no influence.
 */
final class Influences {

	private final ToIntFunction<String> numbers;

	private final Sample sample;

	private final Map<String, Optional<Influence>> nodes = new HashMap<>();

	private Influences(ToIntFunction<String> numbers, Sample sample) {
		this.numbers = numbers;
		this.sample = sample;
	}

	static Influences of(Node root, ToIntFunction<String> numbers, Sample sample) {
		Influences influences = new Influences(numbers, sample);
		influences.visit(root);
		return influences;
	}

	Optional<Influence> node(Node node) {
		return this.nodes.getOrDefault(node.id(), Optional.empty());
	}

	Optional<Influence> item(String id) {
		return share(Stream.of(id));
	}

	private void visit(Node node) {
		if (node instanceof Branch branch) {
			branch.children().forEach(this::visit);
		}
		this.nodes.put(node.id(), switch (node) {
			case Criterion criterion -> criterion.entersIndex() ? item(criterion.id()) : Optional.empty();
			case Branch branch -> combine(branch);
		});
	}

	private Optional<Influence> combine(Branch branch) {
		List<Node> children = branch.children();
		return switch (branch.rule()) {
			case Rule.Mean _ -> mean(children, (_) -> 1);
			case Rule.Weights(var weights) -> mean(children, (child) -> weights.get(child).doubleValue());
			case Rule.Criteria _ -> mean(children, (child) -> children.get(child).criteria());
			case Rule.Pooled _ -> share(criteria(branch));
			case Rule.Question _ -> item(branch.id());
		};
	}

	private Optional<Influence> mean(List<Node> children, IntToDoubleFunction weights) {
		List<Influence> influences = new ArrayList<>();
		List<Double> kept = new ArrayList<>();
		for (int child = 0; child < children.size(); child++) {
			double weight = weights.applyAsDouble(child);
			Optional<Influence> influence = node(children.get(child));
			if (weight != 0 && influence.isPresent()) {
				influences.add(influence.get());
				kept.add(weight);
			}
		}
		return influences.isEmpty() ? Optional.empty() : Optional.of(Influence.ofMean(influences, kept));
	}

	private Optional<Influence> share(Stream<String> items) {
		int[] answered = items.mapToInt(this.numbers).filter((item) -> share(item).answered().signum() != 0).toArray();
		Share all = Share.NONE;
		for (int item : answered) {
			all = all.plus(share(item));
		}
		return (answered.length == 0) ? Optional.empty()
				: Optional.of(Influence.ofShare(this.sample.items(), answered, all));
	}

	private Share share(int item) {
		return this.sample.answers().share(item);
	}

	private static Stream<String> criteria(Node node) {
		return switch (node) {
			case Criterion criterion -> criterion.entersIndex() ? Stream.of(criterion.id()) : Stream.empty();
			case Branch branch -> branch.children().stream().flatMap(Influences::criteria);
		};
	}

}
