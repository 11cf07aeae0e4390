package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.MethodView.Branch;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Fieldwork.QualityRule;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.PublicFigures;
import vn.sipas.ranking.wave.ScaleValue;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/** Reads a wave's method from its definition. */
@Component
class MethodViews {

	private static final String SATISFACTION = "satisfaction";

	private static final List<String> RULES = List.of("mean", "weights", "criteria", "pooled", "question");

	private final Frames frames;

	MethodViews(Frames frames) {
		this.frames = frames;
	}

	MethodView of(Shown page, List<Wave> all, Visit visit) {
		Wave wave = page.wave();
		Language language = visit.language();
		QualityRule quality = wave.fieldwork().quality();
		return new MethodView(this.frames.of(page, "method", visit), Objects.requireNonNullElse(wave.scheme(), ""),
				Objects.requireNonNullElse(wave.unitList(), ""), satisfied(wave, language),
				AnswerBar.scale(wave).stream().map((answer) -> label(answer, language)).toList(),
				criteria(wave.questionnaire()), wave.minResponses(), wave.publicFigures() == PublicFigures.LIVE,
				branch(wave.questionnaire(), language), previous(wave, all, language), quality(quality, language),
				(quality == null) ? List.of()
						: quality.hold()
							.stream()
							.map((flag) -> this.frames.say("flag." + flag, flag, language))
							.toList(),
				wave.definition());
	}

	private static String satisfied(Wave wave, Language language) {
		return AnswerBar.scale(wave)
			.stream()
			.filter((answer) -> answer.value() >= wave.satisfiedFrom())
			.map((answer) -> label(answer, language))
			.collect(Collectors.joining(", "));
	}

	private static String label(ScaleValue answer, Language language) {
		return "“" + answer.label().in(language) + "” (" + answer.value() + ")";
	}

	private static long criteria(Node node) {
		return leaves(node).filter((leaf) -> leaf.kind() == null || leaf.kind().equals(SATISFACTION)).count();
	}

	private static Stream<Node> leaves(Node node) {
		return node.isCriterion() ? Stream.of(node) : node.children().stream().flatMap(MethodViews::leaves);
	}

	private static Branch branch(Node node, Language language) {
		String title = (node.isCriterion() && node.question() != null) ? node.question().in(language)
				: node.name().in(language);
		return new Branch(title, node.isCriterion() ? "" : rule(node), weight(node.weight(), language),
				Objects.requireNonNullElse(node.kind(), SATISFACTION),
				node.children().stream().map((child) -> branch(child, language)).toList());
	}

	private static String rule(Node node) {
		return RULES.contains(Objects.requireNonNullElse(node.rule(), "")) ? Objects.requireNonNull(node.rule())
				: "other";
	}

	private static String weight(@Nullable BigDecimal weight, Language language) {
		return (weight == null) ? "" : language.number(weight.movePointRight(2)) + " %";
	}

	private static String previous(Wave wave, List<Wave> all, Language language) {
		return all.stream()
			.filter((one) -> one.wave().equals(wave.previousWave()))
			.findFirst()
			.map((one) -> one.title().in(language))
			.orElse(Objects.requireNonNullElse(wave.previousWave(), ""));
	}

	private static MethodView.@Nullable Quality quality(@Nullable QualityRule rule, Language language) {
		if (rule == null) {
			return null;
		}
		return new MethodView.Quality(
				(rule.secondsPerQuestion() == null) ? "" : language.number(rule.secondsPerQuestion()),
				text(rule.straightLinedFrom()), text(rule.lateAfterDays()), text(rule.responsesPerDevice()),
				text(rule.responsesPerInterviewerDay()), text(rule.alikePercent()));
	}

	private static String text(@Nullable Integer number) {
		return (number == null) ? "" : number.toString();
	}

}
