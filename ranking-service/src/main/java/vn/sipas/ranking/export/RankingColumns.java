package vn.sipas.ranking.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.ranking.RankedDimension;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.Unit;

/** The columns of a ranking. */
final class RankingColumns {

	private final List<Column<RankedUnit>> columns = new ArrayList<>();

	private final Set<String> ids = new HashSet<>();

	private final Words words;

	private RankingColumns(Words words) {
		this.words = words;
	}

	/**
	 * All columns.
	 * @param origin where the figures are from
	 * @param words the reader's language
	 * @return place, unit and figures, then what is to be said of them
	 */
	static List<Column<RankedUnit>> of(Origin origin, Words words) {
		RankingColumns all = new RankingColumns(words);
		all.add("rank", Form.COUNT, RankedUnit::rank);
		all.add("rank_best", Form.COUNT, (unit) -> (unit.rankInterval() == null) ? null : unit.rankInterval().best());
		all.add("rank_worst", Form.COUNT, (unit) -> (unit.rankInterval() == null) ? null : unit.rankInterval().worst());
		Map<String, String> parents = parents(origin.wave().units());
		all.add("unit", Form.TEXT, RankedUnit::unit);
		all.add("name", Form.TEXT, (unit) -> unit.name().in(words.language()));
		all.add("parent", Form.TEXT, (unit) -> parents.get(unit.unit()));
		all.add("responses", Form.COUNT, RankedUnit::responses);
		all.add("overall", Form.HUNDREDTHS, RankedUnit::overall);
		all.add("margin_of_error", Form.HUNDREDTHS, RankedUnit::marginOfError);
		all.addChange();
		origin.wave().dimensions().forEach(all::addDimension);
		all.add("wave", Form.TEXT, (unit) -> origin.wave().wave());
		all.add("edition", Form.COUNT, (unit) -> origin.edition());
		String note = origin.note(words);
		all.add("note", Form.TEXT, (unit) -> note.isEmpty() ? null : note);
		return List.copyOf(all.columns);
	}

	private void addChange() {
		addOfChange("change_since", Form.TEXT, Change::wave);
		addOfChange("change_points", Form.HUNDREDTHS, Change::points);
		addOfChange("change_margin_of_error", Form.HUNDREDTHS, Change::marginOfError);
		addOfChange("change_places", Form.COUNT, Change::places);
		addOfChange("change_verdict", Form.TEXT,
				(change) -> (change.verdict() == null) ? null : this.words.shared("change." + change.verdict().key()));
	}

	private void addOfChange(String id, Form form, Function<Change, @Nullable Object> value) {
		add(id, form, (unit) -> (unit.change() == null) ? null : value.apply(unit.change()));
	}

	private void addDimension(Node dimension) {
		String title = dimension.name().in(this.words.language());
		String id = "node_" + dimension.id().replaceAll("[^A-Za-z0-9]", "_");
		add(id, title, Form.HUNDREDTHS, of(dimension, RankedDimension::value));
		add(id + "_rank", this.words.of("column.dimension_rank", title), Form.COUNT,
				of(dimension, RankedDimension::rank));
	}

	private static Function<RankedUnit, @Nullable Object> of(Node node, Function<RankedDimension, Object> value) {
		return (unit) -> {
			RankedDimension dimension = unit.dimension(node.id());
			return (dimension == null) ? null : value.apply(dimension);
		};
	}

	private void add(String id, Form form, Function<RankedUnit, @Nullable Object> value) {
		add(id, this.words.of("column." + id), form, value);
	}

	private void add(String id, String title, Form form, Function<RankedUnit, @Nullable Object> value) {
		String only = id;
		// Two ids of a questionnaire may differ in what programs cannot call a column.
		for (int number = 2; !this.ids.add(only); number++) {
			only = id + "_" + number;
		}
		this.columns.add(new Column<>(only, title, form, value));
	}

	private static Map<String, String> parents(List<Unit> units) {
		Map<String, String> parents = new HashMap<>();
		for (Unit unit : units) {
			if (unit.parent() != null) {
				parents.put(unit.unit(), unit.parent());
			}
		}
		return parents;
	}

}
