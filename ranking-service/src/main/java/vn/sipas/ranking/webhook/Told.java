package vn.sipas.ranking.webhook;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Scope;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * What was last told of a ranking, and the message that tells it until all have it on its
 * way: whoever noted it may have died before.
 *
 * @param id the wave's id, '|', the level, '|', the parent or nothing
 * @param version the ranking's version
 * @param at when it was noted, in UTC
 * @param lines the units with a figure or place
 * @param message what is to be told; null once it is on its way, or where there is
 * nothing to tell
 */
@Document("webhookRankings")
record Told(@MongoId String id, long version, Instant at, List<ToldLine> lines, @Nullable Message message) {

	static String id(Scope scope) {
		return scope.wave() + "|" + scope.level() + "|" + scope.parent();
	}

	static Told of(Scope scope, Ranking ranking, Instant at, @Nullable Message message) {
		return new Told(id(scope), ranking.version(), at, ToldLine.of(ranking), message);
	}

}
