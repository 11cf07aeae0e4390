package vn.sipas.scoring.score;

import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.sipas.scoring.precision.Precision;
import vn.sipas.scoring.precision.Precisions;
import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Evaluation;
import vn.sipas.scoring.questionnaire.Percent;
import vn.sipas.scoring.questionnaire.Share;
import vn.sipas.scoring.tally.Levels;
import vn.sipas.scoring.tally.UnitCounts;
import vn.sipas.scoring.wave.Wave;

/** Makes a unit's figures of its counts, by the wave as it is defined now. */
final class FigureMaker {

	private static final Precisions NONE = new Precisions(OptionalLong.empty(), Precision.NONE, Map.of(), Map.of());

	private final Wave wave;

	private final int satisfied;

	private final SampleMaker samples;

	FigureMaker(Wave wave) {
		this.wave = wave;
		this.samples = new SampleMaker(wave);
		this.satisfied = wave.satisfiedCode();
	}

	Figures figures(UnitCounts counts) {
		Levels levels = new Levels(this.wave.items().size(), this.wave.scale().size());
		counts.levels().values().forEach(levels::add);
		Evaluation evaluation = Evaluation.of(this.wave.questionnaire().root(), (item) -> share(item, levels));
		Precisions precisions = this.samples.sample(counts, levels)
			.map((sample) -> Precisions.of(this.wave.questionnaire(), this.wave.items()::find, sample))
			.orElse(NONE);
		return new Figures(levels.responses(), evaluation.index().map(Percent::of), Accuracy.of(precisions.overall()),
				precisions.degreesOfFreedom(),
				this.wave.questionnaire()
					.branches()
					.stream()
					.map((node) -> new Figures.NodeFigure(node.id(), evaluation.value(node).map(Percent::of),
							accuracy(precisions.nodes(), node.id())))
					.toList(),
				this.wave.questionnaire()
					.items()
					.stream()
					.map((item) -> itemFigure(item, levels, accuracy(precisions.items(), item.id())))
					.toList());
	}

	private static Accuracy accuracy(Map<String, Precision> precisions, String id) {
		return Accuracy.of(precisions.getOrDefault(id, Precision.NONE));
	}

	private Share share(String item, Levels levels) {
		return levels.share(this.wave.items().find(item), this.satisfied);
	}

	private Figures.ItemFigure itemFigure(Criterion item, Levels levels, Accuracy accuracy) {
		int number = this.wave.items().find(item.id());
		SortedMap<Integer, Long> answers = new TreeMap<>();
		this.wave.scale().forEach((value) -> answers.put(value, (long) levels.answers(number, this.wave.code(value))));
		long answered = answers.values().stream().mapToLong(Long::longValue).sum();
		return new Figures.ItemFigure(item.id(), item.kind(), share(item.id(), levels).value().map(Percent::of),
				accuracy, answered, answers);
	}

}
