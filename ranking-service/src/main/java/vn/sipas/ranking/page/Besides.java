package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.UnitView.Beside;
import vn.sipas.ranking.page.UnitViews.Whole;
import vn.sipas.ranking.page.chart.Axis;
import vn.sipas.ranking.page.chart.Whisker;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/** A unit's figures beside those of its level and of the whole, all on one axis. */
final class Besides {

	private final Wave wave;

	private final Unit unit;

	private final Ranking ranking;

	private final Optional<Whole> whole;

	private final Language language;

	private final Axis axis;

	Besides(Wave wave, Unit unit, Ranking ranking, Optional<Whole> whole, Language language) {
		this.wave = wave;
		this.unit = unit;
		this.ranking = ranking;
		this.whole = whole;
		this.language = language;
		this.axis = Axis.around(all());
	}

	private List<BigDecimal> all() {
		List<BigDecimal> figures = new ArrayList<>();
		for (RankedUnit one : this.ranking.units()) {
			if (one.overall() != null) {
				figures.add(one.overall());
			}
			this.wave.dimensions()
				.stream()
				.map((node) -> measure(node.id()).figure(one))
				.filter(Objects::nonNull)
				.forEach(figures::add);
		}
		return figures;
	}

	String wholeName() {
		return this.whole.map((one) -> one.unit().name().in(this.language)).orElse("");
	}

	List<String> marks() {
		return this.axis.marks().stream().map(this.language::number).toList();
	}

	/** The overall figure, then the dimensions; none where nothing may be shown. */
	List<Beside> of(Optional<Score> shown) {
		List<Beside> rows = new ArrayList<>();
		shown.ifPresent((score) -> {
			rows.add(beside(this.wave.questionnaire().name(), null, score));
			this.wave.dimensions().forEach((node) -> rows.add(beside(node.name(), node, score)));
		});
		return rows;
	}

	private Beside beside(Text label, @Nullable Node dimension, Score score) {
		String id = (dimension == null) ? null : dimension.id();
		Measure measure = measure(id);
		BigDecimal figure = UnitViews.figure(score, id);
		BigDecimal margin = UnitViews.margin(score, id);
		BigDecimal mean = this.whole.map((one) -> one.figure(id)).orElse(null);
		Integer place = this.ranking.unit(this.unit.unit()).map(measure::place).orElse(null);
		Optional<RankedUnit> best = this.ranking.units()
			.stream()
			.filter((one) -> Integer.valueOf(1).equals(measure.place(one)))
			.findFirst();
		BigDecimal highest = best.map(measure::figure).orElse(null);
		return new Beside(label.in(this.language), text(figure), Line.margin(margin, this.language),
				(place == null) ? "" : place.toString(), Whisker.of(this.axis, figure, margin), text(mean), at(mean),
				text(highest), best.map((one) -> one.name().in(this.language)).orElse(""), at(highest),
				this.ranking.units()
					.stream()
					.map(measure::figure)
					.filter(Objects::nonNull)
					.map(this.axis::at)
					.toList());
	}

	private static Measure measure(@Nullable String dimension) {
		return (dimension == null) ? Measure.OVERALL : new Measure(dimension, Map.of());
	}

	private String text(@Nullable BigDecimal figure) {
		return (figure == null) ? "" : this.language.percent(figure);
	}

	private @Nullable String at(@Nullable BigDecimal figure) {
		return (figure == null) ? null : this.axis.at(figure);
	}

}
