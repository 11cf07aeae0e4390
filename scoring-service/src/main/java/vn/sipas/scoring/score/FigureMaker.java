package vn.sipas.scoring.score;

import java.util.SortedMap;

import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Evaluation;
import vn.sipas.scoring.questionnaire.Node;
import vn.sipas.scoring.questionnaire.Percent;
import vn.sipas.scoring.questionnaire.Share;
import vn.sipas.scoring.wave.Wave;

/** Makes a unit's figures of its counts, by the wave as it is defined now. */
final class FigureMaker {

	private final Wave wave;

	FigureMaker(Wave wave) {
		this.wave = wave;
	}

	Figures figures(UnitTally tally) {
		Node root = this.wave.questionnaire().root();
		Evaluation evaluation = Evaluation.of(root, (item) -> share(item, tally));
		return new Figures(tally.responses(), evaluation.index().map(Percent::of),
				this.wave.questionnaire()
					.branches()
					.stream()
					.map((node) -> new Figures.NodeFigure(node.id(), evaluation.value(node).map(Percent::of)))
					.toList(),
				this.wave.questionnaire().items().stream().map((item) -> itemFigure(item, tally)).toList());
	}

	private Share share(String item, UnitTally tally) {
		return tally.share(this.wave.items().find(item), this.wave.satisfiedFrom());
	}

	private Figures.ItemFigure itemFigure(Criterion item, UnitTally tally) {
		SortedMap<Integer, Long> levels = tally.answers(this.wave.items().find(item.id()));
		this.wave.scale().forEach((value) -> levels.putIfAbsent(value, 0L));
		long answered = levels.values().stream().mapToLong(Long::longValue).sum();
		return new Figures.ItemFigure(item.id(), item.kind(), share(item.id(), tally).value().map(Percent::of),
				answered, levels);
	}

}
