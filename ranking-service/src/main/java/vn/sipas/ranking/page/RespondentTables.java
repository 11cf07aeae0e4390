package vn.sipas.ranking.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.sipas.ranking.breakdown.ReadableBreakdowns;
import vn.sipas.ranking.breakdown.ShownBreakdowns.ShownBreakdown;
import vn.sipas.ranking.breakdown.ShownBreakdowns.ShownGroup;
import vn.sipas.ranking.page.UnitView.Respondents;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/** Who answered, by what respondents said of themselves, by service and by channel. */
@Component
class RespondentTables {

	/** Strata are for statisticians: they get them from the interface for programs. */
	private static final String STRATUM = "stratum";

	private final ReadableBreakdowns breakdowns;

	private final Frames frames;

	RespondentTables(ReadableBreakdowns breakdowns, Frames frames) {
		this.breakdowns = breakdowns;
		this.frames = frames;
	}

	List<Respondents> of(Shown page, Unit unit, long responses, Language language) {
		return this.breakdowns.of(page.figures(), unit.unit(), (by) -> !by.equals(STRATUM))
			.breakdowns()
			.stream()
			.map((breakdown) -> table(page.wave(), breakdown, responses, language))
			.toList();
	}

	/** How responses came. */
	Optional<Respondents> channels(Shown page, Unit unit, long responses, Language language) {
		return this.breakdowns.of(page.figures(), unit.unit(), "channel"::equals)
			.breakdowns()
			.stream()
			.findFirst()
			.map((breakdown) -> table(page.wave(), breakdown, responses, language));
	}

	private Respondents table(Wave wave, ShownBreakdown breakdown, long responses, Language language) {
		String by = breakdown.by();
		String code = by.substring(by.indexOf('.') + 1);
		String title = wave.fieldwork()
			.titleOf(by)
			.map((text) -> text.in(language))
			.orElseGet(() -> this.frames.say("by." + code, code, language));
		return new Respondents(title,
				breakdown.groups().stream().map((group) -> row(wave, by, group, responses, language)).toList(),
				(breakdown.notSaid() == null) ? "" : language.count(breakdown.notSaid()));
	}

	private Respondents.Row row(Wave wave, String by, ShownGroup group, long responses, Language language) {
		String code = by.substring(by.indexOf('.') + 1);
		String name = wave.fieldwork()
			.nameOf(by, group.value())
			.map((text) -> text.in(language))
			.orElseGet(() -> this.frames.say("by." + code + "." + group.value(), group.value(), language));
		if (group.responses() == null) {
			return new Respondents.Row(name, true, "", "0", "");
		}
		return new Respondents.Row(name, false, language.count(group.responses()),
				String.format(Locale.ROOT, "%.2f%%", 100.0 * group.responses() / Math.max(responses, 1)),
				(group.overall() == null) ? "" : language.percent(group.overall()));
	}

}
