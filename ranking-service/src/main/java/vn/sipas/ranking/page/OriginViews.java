package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.Origins.Earlier;
import vn.sipas.ranking.page.Origins.Row;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.unit.Ancestry;
import vn.sipas.ranking.unit.Combined;
import vn.sipas.ranking.unit.Predecessors;
import vn.sipas.ranking.unit.Predecessors.EarlierWave;
import vn.sipas.ranking.unit.Predecessors.Predecessor;
import vn.sipas.ranking.unit.ShownPrecision;
import vn.sipas.ranking.unit.UnitFigures.NodeFigure;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.BadParameterException;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Shows which old units a unit was made from. Where the address names no earlier wave and
 * the unit's wave is compared with none of the old list, it is the newest of that list.
 */
@Component
class OriginViews {

	private final Ancestry ancestry;

	OriginViews(Ancestry ancestry) {
		this.ancestry = ancestry;
	}

	/**
	 * A unit's origins.
	 * @param wave the wave shown
	 * @param unit the unit
	 * @param in the earlier wave's id; null for any
	 * @param all the waves that the reader may read, the newest first
	 * @param visit who asks, and how
	 * @return empty where none are known
	 */
	Optional<Origins> of(Wave wave, Unit unit, @Nullable String in, List<Wave> all, Visit visit) {
		Predecessors known = predecessors(wave, unit, in, visit);
		if (known.predecessors().isEmpty()) {
			return Optional.empty();
		}
		List<Wave> old = all.stream()
			.filter((one) -> one.unitList() != null && one.unitList().equals(known.oldList()))
			.toList();
		Predecessors shown = (known.earlier() == null && !old.isEmpty())
				? this.ancestry.of(wave, unit, old.getFirst().wave(), visit.caller()) : known;
		return Optional.of(origins(shown, old, visit));
	}

	private Predecessors predecessors(Wave wave, Unit unit, @Nullable String in, Visit visit) {
		try {
			return this.ancestry.of(wave, unit, in, visit.caller());
		}
		catch (BadParameterException ex) {
			throw new NotFoundException("wave", String.valueOf(in));
		}
	}

	private static Origins origins(Predecessors shown, List<Wave> old, Visit visit) {
		Language language = visit.language();
		EarlierWave earlier = shown.earlier();
		Wave wave = (earlier == null) ? null
				: old.stream().filter((one) -> one.wave().equals(earlier.wave())).findFirst().orElse(null);
		List<Node> dimensions = (wave == null) ? List.of() : wave.dimensions();
		List<Choice> choices = old.stream()
			.map((one) -> new Choice(visit.address().with("in", one.wave()).toString(), one.title().in(language),
					earlier != null && one.wave().equals(earlier.wave())))
			.toList();
		Combined combined = (shown.predecessors().size() > 1) ? shown.combined() : null;
		return new Origins(Moment.day(Objects.requireNonNull(shown.validFrom())),
				(earlier == null) ? null : earlier(earlier, language), choices,
				dimensions.stream().map((node) -> node.name().in(language)).toList(),
				shown.predecessors().stream().map((one) -> row(one, wave, dimensions, language)).toList(),
				(combined == null) ? null : row(combined, dimensions, language));
	}

	private static Earlier earlier(EarlierWave wave, Language language) {
		return new Earlier(wave.title().in(language), Moment.day(wave.opens()), Moment.day(wave.closes()),
				wave.synthetic(), (wave.edition() == null) ? "" : language.count(wave.edition()));
	}

	private static Row row(Predecessor unit, @Nullable Wave wave, List<Node> dimensions, Language language) {
		String name = (unit.name() == null) ? unit.unit() : unit.name().in(language);
		return new Row(name, href(unit.unit(), wave), state(unit), percent(unit.overall(), language),
				margin(unit.precision(), language), (unit.rank() == null) ? "" : unit.rank().toString(),
				(unit.rank() == null || unit.of() == null) ? "" : unit.of().toString(),
				(unit.responses() == null) ? "" : language.count(unit.responses()),
				values(unit.nodes(), dimensions, language));
	}

	private static Row row(Combined all, List<Node> dimensions, Language language) {
		return new Row("", "", "shown", percent(all.overall(), language), margin(all.precision(), language), "", "",
				language.count(all.responses()), values(all.nodes(), dimensions, language));
	}

	private static String href(String unit, @Nullable Wave wave) {
		return (wave == null || wave.unit(unit).isEmpty()) ? ""
				: Address.of("units", unit).with("wave", wave.wave()).toString();
	}

	private static String state(Predecessor unit) {
		if (unit.responses() == null) {
			return "absent";
		}
		return (unit.overall() != null) ? "shown" : (unit.responses() == 0) ? "none" : "few";
	}

	private static List<String> values(List<NodeFigure> nodes, List<Node> dimensions, Language language) {
		Map<String, NodeFigure> known = nodes.stream().collect(Collectors.toMap(NodeFigure::id, Function.identity()));
		return dimensions.stream()
			.map((node) -> Optional.ofNullable(known.get(node.id())).map(NodeFigure::value).orElse(null))
			.map((value) -> percent(value, language))
			.toList();
	}

	private static String percent(@Nullable BigDecimal value, Language language) {
		return (value == null) ? "" : language.percent(value);
	}

	private static String margin(@Nullable ShownPrecision precision, Language language) {
		return Line.margin((precision == null) ? null : precision.marginOfError(), language);
	}

}
