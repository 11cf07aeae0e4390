package vn.sipas.ranking.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.ranking.live.LiveRankings;
import vn.sipas.ranking.ops.Way.Cluster;
import vn.sipas.ranking.ops.Way.Consumer;
import vn.sipas.ranking.ops.Way.DeadLetters;
import vn.sipas.ranking.ops.Way.Store;
import vn.sipas.ranking.ops.Way.Topic;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.watch.Lag;
import vn.sipas.ranking.watch.LagWatch;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks at the way of the data when somebody asks, at most once a second for all who do.
 */
@Component
public class Lookout {

	private static final Logger log = LoggerFactory.getLogger(Lookout.class);

	private static final Duration FRESH = Duration.ofSeconds(1);

	private final LogReader reader;

	private final LagWatch lag;

	private final Scores scores;

	private final LiveRankings live;

	private final Rates rates = new Rates();

	private @Nullable Way last;

	private long lookedAt;

	Lookout(LogReader reader, LagWatch lag, Scores scores, LiveRankings live) {
		this.reader = reader;
		this.lag = lag;
		this.scores = scores;
		this.live = live;
	}

	/**
	 * Looks, within some seconds also where nothing answers.
	 * @return what is seen; the same for all who ask within a second
	 */
	public synchronized Way look() {
		Way known = this.last;
		if (known == null || System.nanoTime() - this.lookedAt > FRESH.toNanos()) {
			known = lookAnew();
			this.last = known;
			this.lookedAt = System.nanoTime();
		}
		return known;
	}

	private Way lookAnew() {
		@Nullable Store store = store();
		Optional<LogLook> found = log();
		if (found.isEmpty()) {
			return new Way(Instant.now(), null, List.of(), List.of(), List.of(), store, this.live.readers());
		}
		LogLook look = found.get();
		this.rates.add(look);
		return new Way(Instant.now(), new Cluster(look.brokers(), look.lackingCopies()), topics(look), consumers(look),
				deadLetters(look), store, this.live.readers());
	}

	private Optional<LogLook> log() {
		try {
			return Optional.of(this.reader.look());
		}
		catch (ExecutionException | TimeoutException | KafkaException ex) {
			log.debug("Kafka does not say how far topics and groups are", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return Optional.empty();
	}

	private @Nullable Store store() {
		long before = System.nanoTime();
		try {
			long count = this.scores.about();
			return new Store(count, Duration.ofNanos(System.nanoTime() - before).toMillis());
		}
		catch (DataAccessException ex) {
			log.debug("The store does not answer", ex);
			return null;
		}
	}

	private List<Topic> topics(LogLook look) {
		return Stations.TOPICS.stream()
			.filter(look.topics()::containsKey)
			.map((topic) -> new Topic(topic, look.partitions(topic), look.kept(topic), this.rates.perSecond(topic)))
			.toList();
	}

	private List<Consumer> consumers(LogLook look) {
		Stream<Consumer> scoring = look.groups()
			.values()
			.stream()
			.filter((group) -> group.groupId().startsWith(Stations.SCORING_GROUPS))
			.filter((group) -> !group.members().isEmpty() || isNewest(group, look))
			.sorted(Comparator.comparing(ConsumerGroupDescription::groupId))
			.map((group) -> new Consumer(Stations.SCORING, group.groupId(), state(group), group.members().size(),
					Stations.RESPONSES, look.behind(group.groupId(), Stations.RESPONSES), null));
		Stream<Consumer> ranking = look.groups()
			.values()
			.stream()
			.filter((group) -> group.groupId().equals(this.reader.ownGroup()))
			.map(this::own);
		return Stream.concat(scoring, ranking).toList();
	}

	private Consumer own(ConsumerGroupDescription group) {
		@Nullable Lag behind = this.lag.now();
		return new Consumer(Stations.RANKING, group.groupId(), state(group), group.members().size(), Stations.SCORES,
				(behind == null) ? null : behind.records(), (behind == null) ? null : behind.age().toSeconds());
	}

	/**
	 * A version that nobody runs any more is not of interest, unless there is no other.
	 */
	private static boolean isNewest(ConsumerGroupDescription group, LogLook look) {
		return look.groups()
			.values()
			.stream()
			.filter((other) -> other.groupId().startsWith(Stations.SCORING_GROUPS))
			.allMatch((other) -> other.groupId().equals(group.groupId())
					|| (other.members().isEmpty() && other.groupId().compareTo(group.groupId()) < 0));
	}

	private static String state(ConsumerGroupDescription group) {
		return group.groupState().name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static List<DeadLetters> deadLetters(LogLook look) {
		return List.of(letters(Stations.SCORING, Stations.SCORING_LETTERS, look),
				letters(Stations.RANKING, Stations.RANKING_LETTERS, look));
	}

	private static DeadLetters letters(String service, String topic, LogLook look) {
		return new DeadLetters(service, topic, look.kept(topic), look.withinAnHour(topic));
	}

}
