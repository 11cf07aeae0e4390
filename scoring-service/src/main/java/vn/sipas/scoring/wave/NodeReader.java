package vn.sipas.scoring.wave;

import java.math.BigInteger;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import vn.sipas.scoring.questionnaire.Branch;
import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Kind;
import vn.sipas.scoring.questionnaire.Node;
import vn.sipas.scoring.questionnaire.Rule;

/** Makes the questionnaire's tree of what a wave's definition says. */
final class NodeReader {

	private NodeReader() {
	}

	static Node read(WaveDefined.NodeDefined defined) {
		List<WaveDefined.NodeDefined> children = defined.children().orElse(List.of());
		if (children.isEmpty()) {
			return new Criterion(defined.id(), defined.kind().map(Kind::valueOf).orElse(Kind.satisfaction));
		}
		return new Branch(defined.id(), rule(defined, children), defined.question().isPresent(),
				children.stream().map(NodeReader::read).toList());
	}

	private static Rule rule(WaveDefined.NodeDefined defined, List<WaveDefined.NodeDefined> children) {
		String name = defined.rule().orElse("");
		return switch (name) {
			case "mean" -> new Rule.Mean();
			case "weights" -> new Rule.Weights(children.stream().map(NodeReader::weight).toList());
			case "criteria" -> new Rule.Criteria();
			case "pooled" -> new Rule.Pooled();
			case "question" -> new Rule.Question();
			default -> throw new IllegalArgumentException(
					"node " + defined.id() + " has the rule '" + name + "', which there is not");
		};
	}

	private static BigFraction weight(WaveDefined.NodeDefined child) {
		return child.weight()
			.filter((weight) -> weight.signum() > 0)
			.map((weight) -> BigFraction.of(weight.unscaledValue())
				.divide(BigFraction.of(BigInteger.TEN).pow(weight.scale())))
			.orElseThrow(() -> new IllegalArgumentException("node " + child.id() + " has no weight"));
	}

}
