package vn.sipas.ranking.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.Wave;

/** Sorts what is known of a unit by index, component and year. */
final class Gathered {

	private static final List<String> FIRST = List.of(Indices.SIPAS, ParIndex.NAME);

	private final Map<String, Map<String, SortedMap<Integer, Year>>> indices = new LinkedHashMap<>();

	private final Map<String, Text> titles = new HashMap<>();

	/** Waves come first: a questionnaire's order of its dimensions holds. */
	void add(Wave wave, Ranking ranking, RankedUnit line) {
		String index = Indices.ofScheme(wave);
		year(index, Subject.OVERALL, wave.opens().getYear()).computed.add(ComputedFigure.overall(wave, ranking, line));
		for (Node dimension : wave.dimensions()) {
			this.titles.put(index + "|" + dimension.id(), dimension.name());
			var figure = line.dimension(dimension.id());
			if (figure != null) {
				year(index, dimension.id(), wave.opens().getYear()).computed
					.add(ComputedFigure.dimension(wave, ranking, line, figure));
			}
		}
	}

	/** Adds what sources say of one subject. */
	void add(FigurePage.About about) {
		Year year = year(about.index(), about.component(), about.year());
		year.conflict.addAll(about.conflict());
		year.published.addAll(about.published());
	}

	private Year year(String index, String component, int year) {
		return this.indices.computeIfAbsent(index, (missing) -> new LinkedHashMap<>())
			.computeIfAbsent(component, (missing) -> new TreeMap<>())
			.computeIfAbsent(year, (missing) -> new Year());
	}

	/** The indices, in the order in which people look for them. */
	List<UnitIndices.OfIndex> indices() {
		Comparator<String> known = Comparator
			.comparingInt((index) -> FIRST.contains(index) ? FIRST.indexOf(index) : FIRST.size());
		return this.indices.keySet()
			.stream()
			.sorted(known.thenComparing(Comparator.naturalOrder()))
			.map((index) -> new UnitIndices.OfIndex(index,
					components(index, this.indices.getOrDefault(index, Map.of()))))
			.toList();
	}

	private List<UnitIndices.OfComponent> components(String index, Map<String, SortedMap<Integer, Year>> components) {
		return components.entrySet()
			.stream()
			.sorted(Comparator.comparing((component) -> !component.getKey().equals(Subject.OVERALL)))
			.map((component) -> new UnitIndices.OfComponent(component.getKey(),
					this.titles.get(index + "|" + component.getKey()),
					component.getValue().entrySet().stream().map((year) -> year.getValue().of(year.getKey())).toList()))
			.toList();
	}

	/** What there is of one year, while it is gathered. */
	private static final class Year {

		final List<String> conflict = new ArrayList<>();

		final List<ShownFigure> published = new ArrayList<>();

		final List<ComputedFigure> computed = new ArrayList<>();

		UnitIndices.OfYear of(int year) {
			return new UnitIndices.OfYear(year, this.conflict, this.published, this.computed);
		}

	}

}
