package vn.sipas.ranking.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Rankings;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Notices that rankings have changed which everybody may read, each at most once in a
 * while. What is told is noted together with its message, and only where nobody has noted
 * anything since: so of several instances one tells it, and what one noted and did not
 * get to tell another does.
 */
@Component
class RankingWatch {

	private final MongoOperations mongo;

	private final Waves waves;

	private final Rankings rankings;

	private final Openness open;

	private final Webhooks webhooks;

	private final News news;

	private final Payloads payloads;

	private final Duration coalesce;

	private final Clock clock;

	RankingWatch(MongoOperations mongo, Waves waves, Rankings rankings, Openness open, Webhooks webhooks, News news,
			Payloads payloads, WebhookProperties properties, Clock clock) {
		this.mongo = mongo;
		this.waves = waves;
		this.rankings = rankings;
		this.open = open;
		this.webhooks = webhooks;
		this.news = news;
		this.payloads = payloads;
		this.coalesce = properties.coalesce();
		this.clock = clock;
	}

	/** Looks once. Nothing is asked for where nobody wants to know. */
	void look() {
		List<Webhook> all = this.webhooks.all();
		if (all.stream()
			.noneMatch((one) -> one.disabled() == null && one.types().contains(EventType.RANKING_CHANGED))) {
			return;
		}
		this.waves.all()
			.stream()
			.filter((wave) -> all.stream().anyMatch((one) -> one.wants(EventType.RANKING_CHANGED, wave.wave())))
			.filter((wave) -> this.open.of(wave.wave()))
			.forEach((wave) -> look(wave, all));
	}

	private void look(Wave wave, List<Webhook> to) {
		Query ofWave = Query.query(where("_id").gte(wave.wave() + "|").lt(wave.wave() + "}"));
		Map<String, Told> told = this.mongo.find(ofWave, Told.class)
			.stream()
			.collect(Collectors.toMap(Told::id, Function.identity()));
		this.rankings.versions(wave).forEach((scope, version) -> look(scope, version, told.get(Told.id(scope)), to));
	}

	private void look(Scope scope, long version, @Nullable Told before, List<Webhook> to) {
		if (before == null) {
			this.rankings.find(scope).ifPresent((ranking) -> begin(Told.of(scope, ranking, now(), null)));
			return;
		}
		if (before.message() != null) {
			tell(before, before.message(), to);
		}
		if (version > before.version() && !now().isBefore(before.at().plus(this.coalesce))) {
			this.rankings.find(scope).ifPresent((ranking) -> changed(scope, ranking, before, to));
		}
	}

	private void begin(Told first) {
		try {
			this.mongo.insert(first);
		}
		catch (DuplicateKeyException ex) {
			// Another instance began at the same time.
		}
	}

	private void changed(Scope scope, Ranking ranking, Told before, List<Webhook> to) {
		// What was read has been for everybody only if it still is.
		if (!this.open.of(scope.wave())) {
			return;
		}
		List<LineChange> changes = LineChange.between(before.lines(), ToldLine.of(ranking));
		Optional<Message> message = changes.isEmpty() ? Optional.empty()
				: Optional.of(this.payloads.changed(ranking, before.version(), changes, now()));
		// Where there was nothing to tell, the next change is told at once.
		Told after = Told.of(scope, ranking, message.isEmpty() ? before.at() : now(), message.orElse(null));
		Query unchanged = Query.query(where("_id").is(before.id()).and("version").is(before.version()));
		if (this.mongo.replace(unchanged, after).getMatchedCount() == 1) {
			message.ifPresent((one) -> tell(after, one, to));
		}
	}

	private void tell(Told noted, Message message, List<Webhook> to) {
		this.news.tell(message, to);
		Query same = Query.query(where("_id").is(noted.id()).and("version").is(noted.version()));
		this.mongo.updateFirst(same, new Update().unset("message"), Told.class);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
