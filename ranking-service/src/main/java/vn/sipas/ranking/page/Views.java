package vn.sipas.ranking.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.View.Top;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.ScaleValue;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns a wave and its ranking into what the page shows. */
@Component
class Views {

	private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT)
		.withZone(VIETNAM);

	private final PublishedRankings rankings;

	private final MessageSource messages;

	Views(PublishedRankings rankings, MessageSource messages) {
		this.rankings = rankings;
		this.messages = messages;
	}

	View of(Wave wave, Scope scope, List<Wave> all, Language language) {
		Ranking ranking = this.rankings.newest(scope).ranking();
		List<Choice> dimensions = wave.dimensions()
			.stream()
			.map((node) -> new Choice(node.id(), node.name().in(language), false))
			.toList();
		List<String> columns = wave.dimensions().stream().map(Node::id).toList();
		return new View(language.code(), wave.wave(), wave.title().in(language),
				wave.state().name().toLowerCase(Locale.ROOT), DAY.format(wave.opens()), DAY.format(wave.closes()),
				wave.synthetic(), scope.level(), level(scope.level(), language),
				all.stream()
					.map((one) -> new Choice(one.wave(), one.title().in(language), one.wave().equals(wave.wave())))
					.toList(),
				wave.levels()
					.stream()
					.map((level) -> new Choice(level, level(level, language), level.equals(scope.level())))
					.toList(),
				dimensions, ranking.units().stream().map((unit) -> Line.of(unit, columns, language)).toList(),
				earlier(wave, ranking, all, language),
				ranking.units().stream().anyMatch((unit) -> unit.marginOfError() != null), top(wave, scope, language),
				language.count(ranking.units().stream().filter((unit) -> unit.rank() != null).count()),
				language.count(ranking.responses()), wave.minResponses(), satisfied(wave, language),
				(wave.questionnaire().rule() == null) ? "other" : wave.questionnaire().rule(),
				// A definition is kept a moment before its rankings are made.
				Math.min(wave.definition(), ranking.definition()), ranking.version(), ranking.updatedAt().toString(),
				TIME.format(ranking.updatedAt()),
				(wave.responsesErasedAt() == null) ? null : DAY.format(wave.responsesErasedAt().atZone(VIETNAM)));
	}

	/** The figure of the whole, where one unit is above all that are shown. */
	private @Nullable Top top(Wave wave, Scope scope, Language language) {
		String highest = wave.levels().getFirst();
		List<Unit> units = wave.unitsAt(highest);
		if (highest.equals(scope.level()) || units.size() != 1) {
			return null;
		}
		RankedUnit unit = this.rankings.newest(new Scope(wave.wave(), highest)).ranking().units().getFirst();
		return new Top(unit.unit(), unit.name().in(language),
				(unit.overall() == null) ? "" : language.percent(unit.overall()),
				Line.margin(unit.marginOfError(), language));
	}

	private static @Nullable String earlier(Wave wave, Ranking ranking, List<Wave> all, Language language) {
		if (ranking.units().stream().allMatch((unit) -> unit.change() == null)) {
			return null;
		}
		return all.stream()
			.filter((one) -> one.wave().equals(wave.previousWave()))
			.findFirst()
			.map((one) -> one.title().in(language))
			.orElse(wave.previousWave());
	}

	private String level(String level, Language language) {
		return Objects.requireNonNullElse(this.messages.getMessage("level." + level, null, level, language.locale()),
				level);
	}

	private static String satisfied(Wave wave, Language language) {
		return wave.scale()
			.stream()
			.filter((answer) -> answer.value() >= wave.satisfiedFrom())
			.sorted(Comparator.comparingInt(ScaleValue::value))
			.map((answer) -> "“" + answer.label().in(language) + "” (" + answer.value() + ")")
			.collect(Collectors.joining(", "));
	}

}
