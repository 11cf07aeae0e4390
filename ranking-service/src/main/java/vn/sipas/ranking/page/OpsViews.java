package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ops.Stations;
import vn.sipas.ranking.ops.Way;
import vn.sipas.ranking.ops.Way.Cluster;
import vn.sipas.ranking.ops.Way.Consumer;
import vn.sipas.ranking.ops.Way.Topic;
import vn.sipas.ranking.page.OpsView.Fact;
import vn.sipas.ranking.page.OpsView.Step;
import vn.sipas.ranking.page.OpsView.TopicRow;
import vn.sipas.ranking.text.Language;

import org.springframework.stereotype.Component;

/** Puts the way of the data into words and numbers. */
@Component
class OpsViews {

	private static final String UNKNOWN = "–";

	private static final String STABLE = "stable";

	// What the service promises: 99 of 100 responses are visible within this time.
	private static final long PROMISED_SECONDS = 5;

	private final Frames frames;

	OpsViews(Frames frames) {
		this.frames = frames;
	}

	OpsView of(Way way, Visit visit) {
		Language language = visit.language();
		return new OpsView(language.code(), visit.address().with(PageLanguage.NAME, "vi").toString(),
				visit.address().with(PageLanguage.NAME, "en").toString(), Moment.time(way.at()), way.kafka() == null,
				steps(way, language), way.topics().stream().map((topic) -> row(topic, language)).toList());
	}

	private List<Step> steps(Way way, Language language) {
		List<Step> steps = new ArrayList<>();
		if (way.kafka() != null) {
			steps.add(Step.of("intake", "survey-intake", "service",
					rate("responses-a-second", way, Stations.RESPONSES, language)));
			steps.add(log("responses", Stations.RESPONSES, way, way.kafka(), language));
			steps.addAll(readers("scoring", Stations.RESPONSES, way, language));
			steps.add(log("scores", Stations.SCORES, way, way.kafka(), language));
			steps.addAll(readers("ranking", Stations.SCORES, way, language));
		}
		steps.add(store(way.store(), language));
		steps.add(Step.of("readers", "", "service", Fact.of("following", language.count(way.readers()))));
		return steps;
	}

	private static Step log(String key, String topic, Way way, Cluster kafka, Language language) {
		long records = find(topic, way).map(Topic::records).orElse(0L);
		return Step.of(key, topic, "log", rate("a-second", way, topic, language),
				Fact.of("kept", language.count(records)), Fact.of("brokers", language.count(kafka.brokers())),
				new Fact("lacking-copies", language.count(kafka.partitionsLackingCopies()),
						kafka.partitionsLackingCopies() > 0));
	}

	private List<Step> readers(String key, String topic, Way way, Language language) {
		List<Step> found = way.consumers()
			.stream()
			.filter((consumer) -> consumer.topic().equals(topic))
			.map((consumer) -> reader(key, consumer, way, language))
			.toList();
		return !found.isEmpty() ? found : List.of(Step.of(key, "", "service",
				new Fact("state", this.frames.say("ops.state.dead", "dead", language), true)));
	}

	private Step reader(String key, Consumer consumer, Way way, Language language) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("state", this.frames.say("ops.state." + consumer.state(), consumer.state(), language),
				!consumer.state().equals(STABLE)));
		facts.add(new Fact("members", language.count(consumer.members()), consumer.members() == 0));
		facts.add(Fact.of("behind", known(consumer.behind(), language)));
		if (consumer.oldestSeconds() != null) {
			facts.add(new Fact("oldest", language.count(consumer.oldestSeconds()),
					consumer.oldestSeconds() > PROMISED_SECONDS));
		}
		way.deadLetters()
			.stream()
			.filter((letters) -> letters.service().equals(consumer.service()))
			.forEach((letters) -> {
				facts.add(new Fact("letters-last-hour", language.count(letters.lastHour()), letters.lastHour() > 0));
				facts.add(Fact.of("letters", language.count(letters.kept())));
			});
		return Step.of(key, consumer.group(), "service", facts.toArray(Fact[]::new));
	}

	private static Step store(Way.@Nullable Store store, Language language) {
		return (store == null) ? Step.of("store", "MongoDB", "store", new Fact("answers-not", "", true))
				: Step.of("store", "MongoDB", "store", Fact.of("millis", language.count(store.millis())),
						Fact.of("scores-kept", language.count(store.scores())));
	}

	private static Fact rate(String key, Way way, String topic, Language language) {
		return Fact.of(key, find(topic, way).map((one) -> rate(one.perSecond(), language)).orElse(UNKNOWN));
	}

	private static Optional<Topic> find(String name, Way way) {
		return way.topics().stream().filter((topic) -> topic.topic().equals(name)).findFirst();
	}

	private static TopicRow row(Topic topic, Language language) {
		return new TopicRow(topic.topic(), language.count(topic.partitions()), language.count(topic.records()),
				rate(topic.perSecond(), language));
	}

	private static String rate(@Nullable BigDecimal perSecond, Language language) {
		return (perSecond == null) ? UNKNOWN : language.printed(perSecond);
	}

	private static String known(@Nullable Long number, Language language) {
		return (number == null) ? UNKNOWN : language.count(number);
	}

}
