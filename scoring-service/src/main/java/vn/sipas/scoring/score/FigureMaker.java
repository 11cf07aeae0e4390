package vn.sipas.scoring.score;

import java.util.SortedMap;
import java.util.TreeMap;

import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Evaluation;
import vn.sipas.scoring.questionnaire.Percent;
import vn.sipas.scoring.questionnaire.Share;
import vn.sipas.scoring.tally.Levels;
import vn.sipas.scoring.tally.UnitCounts;
import vn.sipas.scoring.wave.Wave;

/** Makes a unit's figures of its counts, by the wave as it is defined now. */
final class FigureMaker {

	private final Wave wave;

	private final int satisfied;

	FigureMaker(Wave wave) {
		this.wave = wave;
		this.satisfied = wave.satisfiedCode();
	}

	Figures figures(UnitCounts counts) {
		Levels levels = new Levels(this.wave.items().size(), this.wave.scale().size());
		counts.levels().values().forEach(levels::add);
		Evaluation evaluation = Evaluation.of(this.wave.questionnaire().root(), (item) -> share(item, levels));
		return new Figures(levels.responses(), evaluation.index().map(Percent::of),
				this.wave.questionnaire()
					.branches()
					.stream()
					.map((node) -> new Figures.NodeFigure(node.id(), evaluation.value(node).map(Percent::of)))
					.toList(),
				this.wave.questionnaire().items().stream().map((item) -> itemFigure(item, levels)).toList());
	}

	private Share share(String item, Levels levels) {
		return levels.share(this.wave.items().find(item), this.satisfied);
	}

	private Figures.ItemFigure itemFigure(Criterion item, Levels levels) {
		int number = this.wave.items().find(item.id());
		SortedMap<Integer, Long> answers = new TreeMap<>();
		this.wave.scale().forEach((value) -> answers.put(value, (long) levels.answers(number, this.wave.code(value))));
		long answered = answers.values().stream().mapToLong(Long::longValue).sum();
		return new Figures.ItemFigure(item.id(), item.kind(), share(item.id(), levels).value().map(Percent::of),
				answered, answers);
	}

}
