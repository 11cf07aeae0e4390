package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.figure.ComputedFigure;
import vn.sipas.ranking.figure.KnownIndices;
import vn.sipas.ranking.figure.ShownFigure;
import vn.sipas.ranking.figure.UnitIndices.OfComponent;
import vn.sipas.ranking.figure.UnitIndices.OfIndex;
import vn.sipas.ranking.figure.UnitIndices.OfYear;
import vn.sipas.ranking.page.IndexLedger.Computed;
import vn.sipas.ranking.page.IndexLedger.Part;
import vn.sipas.ranking.page.IndexLedger.Published;
import vn.sipas.ranking.page.IndexLedger.Year;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/** Says what is known of a unit's indices, for people. */
@Component
class IndexLedgers {

	private static final String OVERALL = "overall";

	private final KnownIndices indices;

	private final Frames frames;

	IndexLedgers(KnownIndices indices, Frames frames) {
		this.indices = indices;
		this.frames = frames;
	}

	/**
	 * The indices of a unit of a list.
	 * @param wave the wave shown; where its units are its own, of the nation only
	 * @param unit the unit
	 * @param all the waves that the reader may read
	 * @param visit who asks, and how
	 * @return none where nothing is known
	 */
	List<IndexLedger> of(Wave wave, Unit unit, List<Wave> all, Visit visit) {
		if (wave.unitList() == null) {
			return List.of();
		}
		Map<String, Wave> waves = all.stream().collect(Collectors.toMap(Wave::wave, Function.identity()));
		return this.indices.of(wave.unitList(), unit.unit(), visit.caller())
			.map((known) -> known.indices()
				.stream()
				.map((index) -> ledger(index, unit, waves, visit.language()))
				.toList())
			.orElse(List.of());
	}

	private IndexLedger ledger(OfIndex index, Unit unit, Map<String, Wave> waves, Language language) {
		References sources = new References(this.frames, language);
		Writer writer = new Writer(index, unit, waves, sources, language);
		List<Year> years = index.components()
			.stream()
			.filter((component) -> component.component().equals(OVERALL))
			.flatMap((component) -> component.years().reversed().stream())
			.map(writer::year)
			.toList();
		List<OfComponent> parts = index.components()
			.stream()
			.filter((component) -> !component.component().equals(OVERALL))
			.toList();
		List<Integer> partYears = parts.stream()
			.flatMap((part) -> part.years().stream())
			.map(OfYear::year)
			.distinct()
			.sorted()
			.toList();
		return new IndexLedger(key(index.index()),
				this.frames.say("index." + key(index.index()), index.index(), language), years,
				partYears.stream().map(String::valueOf).toList(),
				parts.stream().map((part) -> writer.part(part, partYears)).toList(), sources.all());
	}

	private static String key(String index) {
		return index.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	/** Writes one index. */
	private final class Writer {

		private final OfIndex index;

		private final Unit unit;

		private final Map<String, Wave> waves;

		private final References sources;

		private final Language language;

		Writer(OfIndex index, Unit unit, Map<String, Wave> waves, References sources, Language language) {
			this.index = index;
			this.unit = unit;
			this.waves = waves;
			this.sources = sources;
			this.language = language;
		}

		Part part(OfComponent component, List<Integer> years) {
			String title = (component.title() != null) ? component.title().in(this.language)
					: say("component." + key(this.index.index()) + "." + component.component(), component.component());
			return new Part(title, years.stream().map((year) -> ofYear(component, year)).toList());
		}

		private Year ofYear(OfComponent component, int year) {
			return component.years()
				.stream()
				.filter((one) -> one.year() == year)
				.findFirst()
				.map(this::year)
				.orElseGet(() -> new Year(Integer.toString(year), "", List.of(), List.of()));
		}

		Year year(OfYear year) {
			return new Year(Integer.toString(year.year()),
					year.conflict()
						.stream()
						.map((part) -> say("conflict." + part, part))
						.collect(Collectors.joining(", ")),
					year.published().stream().map(this::published).toList(),
					year.computed().stream().map(this::computed).toList());
		}

		private Published published(ShownFigure figure) {
			int places = Objects.requireNonNullElse(figure.changePlaces(), 0);
			return new Published((figure.value() == null) ? "" : value(figure.value(), figure.measure()),
					place(figure.rank(), figure.of()), (figure.change() == null) ? "" : signed(figure.change()),
					Math.max(places, 0), Math.max(-places, 0), (figure.band() == null) ? "" : figure.band().name(),
					derived(figure), Objects.requireNonNullElse(figure.note(), ""), this.sources.of(figure.source()));
		}

		private String value(BigDecimal value, @Nullable String measure) {
			String number = this.language.printed(value);
			return (measure == null) ? number : say("measure." + measure, number + " " + measure, number);
		}

		private String derived(ShownFigure figure) {
			List<String> derived = figure.derived().stream().map((part) -> say("conflict." + part, part)).toList();
			return String.join(", ", derived);
		}

		private Computed computed(ComputedFigure figure) {
			Wave wave = this.waves.get(figure.wave());
			return new Computed((figure.value() == null) ? "" : this.language.percent(figure.value()) + " %",
					Line.margin(figure.marginOfError(), this.language),
					(figure.rank() == null) ? "" : place(figure.rank(), figure.of()),
					(figure.parIndexPoints() == null) ? "" : this.language.percent(figure.parIndexPoints()),
					(wave == null) ? figure.wave() : wave.title().in(this.language),
					Address.of("units", this.unit.unit()).with("wave", figure.wave()).toString(), figure.synthetic(),
					(figure.edition() == null) ? "" : this.language.count(figure.edition()));
		}

		private String place(@Nullable Integer rank, @Nullable Integer of) {
			if (rank == null) {
				return "";
			}
			return (of == null) ? say("place", rank.toString(), rank) : say("place.of", rank.toString(), rank, of);
		}

		private String signed(BigDecimal change) {
			String sign = switch (change.signum()) {
				case 1 -> "+";
				case -1 -> "−";
				default -> "";
			};
			return sign + this.language.printed(change.abs());
		}

		private String say(String key, String otherwise, Object... arguments) {
			return IndexLedgers.this.frames.say(key, otherwise, this.language, arguments);
		}

	}

}
