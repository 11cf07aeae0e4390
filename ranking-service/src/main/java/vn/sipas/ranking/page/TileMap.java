package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.chart.Steps;
import vn.sipas.ranking.page.chart.TileLayout;
import vn.sipas.ranking.page.chart.TileLayout.Place;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.text.Language;

/**
 * A level as tiles, one a unit, roughly where each lies in the country.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param tiles one for each unit, from north to south
 * @param legend the steps, the lowest first
 * @param marks where the steps begin, and where the last one ends
 */
record TileMap(int width, int height, List<Tile> tiles, List<Integer> legend, List<String> marks) {

	static final int TILE_WIDTH = 58;

	static final int TILE_HEIGHT = 34;

	private static final int GAP = 2;

	static TileMap of(TileLayout layout, List<RankedUnit> units, Measure measure, Function<String, String> href,
			Language language) {
		Map<String, RankedUnit> byCode = units.stream()
			.collect(Collectors.toMap(RankedUnit::unit, Function.identity()));
		List<BigDecimal> figures = new ArrayList<>();
		for (RankedUnit unit : units) {
			BigDecimal figure = measure.figure(unit);
			if (figure != null) {
				figures.add(figure);
			}
		}
		Steps steps = Steps.over(figures);
		List<Tile> tiles = layout.places()
			.stream()
			.flatMap((place) -> Optional.ofNullable(byCode.get(place.unit()))
				.map((unit) -> tile(place, unit, measure, steps, href.apply(place.unit()), language))
				.stream())
			.toList();
		return new TileMap(layout.columns() * (TILE_WIDTH + GAP) - GAP, layout.rows() * (TILE_HEIGHT + GAP) - GAP,
				tiles, List.of(1, 2, 3, 4, 5), steps.bounds().stream().map(language::number).toList());
	}

	private static Tile tile(Place place, RankedUnit unit, Measure measure, Steps steps, String href,
			Language language) {
		BigDecimal figure = measure.figure(unit);
		String label = (language == Language.VI) ? place.label() : plain(place.label());
		String state = (figure == null) ? (unit.responses() == 0) ? "none" : "few" : "s" + steps.of(figure);
		return new Tile(unit.unit(), unit.name().in(language), label, href, place.column() * (TILE_WIDTH + GAP),
				place.row() * (TILE_HEIGHT + GAP), state, (figure == null) ? "" : language.percent(figure));
	}

	/** As English texts write Vietnamese names. */
	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replace('đ', 'd')
			.replace('Đ', 'D');
	}

	/**
	 * A unit's tile.
	 *
	 * @param unit the unit's code
	 * @param name what people call it
	 * @param label short enough for the tile
	 * @param href the address of its page
	 * @param x from the left
	 * @param y from the top
	 * @param state {@code s1} to {@code s5} for the steps, {@code few} or {@code none}
	 * @param value the figure; empty without one
	 */
	record Tile(String unit, String name, String label, String href, int x, int y, String state,
			@Nullable String value) {
	}

}
