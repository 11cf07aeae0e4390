package vn.sipas.ranking.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.sipas.ranking.breakdown.Breakdowns;
import vn.sipas.ranking.deadletter.DeadLetters;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.feed.Visibility.Arrival;
import vn.sipas.ranking.figure.Figures;
import vn.sipas.ranking.merger.Successions;
import vn.sipas.ranking.publication.EditionShelf;
import vn.sipas.ranking.quality.Quality;
import vn.sipas.ranking.ranking.RankingOffice;
import vn.sipas.ranking.review.Noted;
import vn.sipas.ranking.review.Reviews;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.webhook.News;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes events in batches: all scores in one write, each touched ranking made once. A
 * batch is done, and its offsets are committed, only when everything in it is kept; until
 * then it is taken again, which changes nothing that was kept already.
 */
@Component
class Feed {

	private final Events events;

	private final Waves waves;

	private final Scores scores;

	private final RankingOffice rankings;

	private final Breakdowns breakdowns;

	private final Reviews reviews;

	private final Quality quality;

	private final Figures figures;

	private final Successions successions;

	private final EditionShelf editions;

	private final News news;

	private final DeadLetters deadLetters;

	private final Positions positions;

	private final Visibility visibility;

	Feed(Events events, Waves waves, Scores scores, RankingOffice rankings, Breakdowns breakdowns, Reviews reviews,
			Quality quality, Figures figures, Successions successions, EditionShelf editions, News news,
			DeadLetters deadLetters, Positions positions, Visibility visibility) {
		this.visibility = visibility;
		this.events = events;
		this.waves = waves;
		this.scores = scores;
		this.rankings = rankings;
		this.breakdowns = breakdowns;
		this.reviews = reviews;
		this.quality = quality;
		this.figures = figures;
		this.successions = successions;
		this.editions = editions;
		this.news = news;
		this.deadLetters = deadLetters;
		this.positions = positions;
	}

	// One listener for all topics, so that a group has one kind of member.
	@KafkaListener(id = "feed", idIsGroup = false,
			topics = { Events.WAVES, Events.SCORES, Events.BREAKDOWNS, Events.FLAGS, Events.QUALITY, Events.REFERENCE,
					Events.MERGERS, Events.EDITIONS, Events.WEBHOOKS, DeadLetters.REPLAYS })
	void take(List<ConsumerRecord<byte[], byte[]>> records) {
		List<Arrival> arriving = this.visibility.arriving(records);
		Batch batch = Batch.of(records, this.events);
		batch.defined.forEach(this.waves::keep);
		this.visibility.kept(arriving, () -> this.scores.keep(batch.scored));
		this.news.keep(batch.webhooks);
		keepEditions(batch);
		rank(batch);
		this.visibility.shown(arriving);
		this.breakdowns.keep(batch.brokenDown);
		this.reviews.keep(batch.noted);
		erase(batch);
		this.quality.keep(batch.measured);
		this.figures.keep(batch.said);
		this.successions.keep(batch.merged);
		this.deadLetters.keep(batch.unusable);
		this.positions.keep(records);
	}

	/**
	 * Of a wave whose responses were erased, nothing is kept of single ones either. A
	 * definition may come before or after what was noticed: both are looked at.
	 */
	private void erase(Batch batch) {
		Stream<String> noted = batch.noted.stream()
			.map(Noted::flagged)
			.filter(Objects::nonNull)
			.map((flagged) -> flagged.wave());
		Stream.concat(noted, batch.defined.stream().map(Wave::wave))
			.distinct()
			.filter((wave) -> this.waves.find(wave).map(Wave::responsesErasedAt).isPresent())
			.forEach(this.reviews::erase);
	}

	/** What is compared with a wave is so with its newest edition from then on. */
	private void keepEditions(Batch batch) {
		List<Edition> lacking = this.editions.keep(batch.parts);
		lacking.stream().map(batch::lacking).forEach(batch.unusable::add);
		batch.editions.keySet().stream().map(Edition::wave).distinct().forEach(this.rankings::published);
		this.news.published(batch.editions.keySet().stream().filter((edition) -> !lacking.contains(edition)).toList());
	}

	private void rank(Batch batch) {
		Set<String> defined = batch.defined.stream().map(Wave::wave).collect(Collectors.toSet());
		defined.forEach(this.rankings::rebuild);
		Map<String, Set<String>> units = new HashMap<>();
		batch.scored
			.forEach((score) -> units.computeIfAbsent(score.wave(), (wave) -> new HashSet<>()).add(score.unit()));
		units.keySet().removeAll(defined);
		units.forEach(this.rankings::rebuild);
	}

}
