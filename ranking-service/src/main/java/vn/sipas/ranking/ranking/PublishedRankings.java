package vn.sipas.ranking.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * What readers are given: the newest edition, or while there is none the ranking as it
 * moves; and others where they are asked for. A ranking is read and written as JSON once
 * a version, however many ask for it; whether it is still the newest is asked of the
 * store each time, so that all instances answer alike.
 */
@Component
public class PublishedRankings {

	private static final long MOST_BYTES_PRINTED = 32L << 20;

	private final Waves waves;

	private final Rankings rankings;

	private final RankingOffice office;

	private final JsonMapper json;

	private final WhichFigures which;

	private final Map<Scope, PublishedRanking> known = new ConcurrentHashMap<>();

	// What was published never changes.
	private final Cache<Printed, Optional<PublishedRanking>> printed = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES_PRINTED)
		.weigher(
				(Printed which, Optional<PublishedRanking> ranking) -> ranking.map(PublishedRankings::length).orElse(1))
		.build();

	PublishedRankings(Waves waves, Rankings rankings, RankingOffice office, WhichFigures which, JsonMapper json) {
		this.waves = waves;
		this.which = which;
		this.rankings = rankings;
		this.office = office;
		this.json = json;
	}

	/**
	 * Which ranking a reader means.
	 * @param id the wave's id
	 * @param level the level, or null for the wave's default level
	 * @param parent the unit that the ranked units are below, or null for the whole level
	 * @return the scope, which is the whole level where it has only this parent
	 * @throws NotFoundException if there is no such wave, level or parent
	 */
	public Scope scope(String id, @Nullable String level, @Nullable String parent) {
		return scope(this.which.newest(id), level, parent);
	}

	/**
	 * The same in an edition, or among the figures as they move.
	 * @param figures which figures
	 * @param level the level, or null for the wave's default level
	 * @param parent the unit that the ranked units are below, or null for the whole level
	 * @return the scope, which is the whole level where it has only this parent
	 * @throws NotFoundException if there is no such wave, level or parent
	 */
	public Scope scope(Figures figures, @Nullable String level, @Nullable String parent) {
		Wave wave = this.waves.of(figures);
		String id = wave.wave();
		String named = (level == null) ? wave.defaultLevel() : level;
		if (!wave.levels().contains(named)) {
			throw new NotFoundException("level", named);
		}
		if (parent == null) {
			return new Scope(id, named);
		}
		List<String> parents = Scope.parents(wave, named);
		if (!parents.contains(parent)) {
			throw new NotFoundException("parent", parent);
		}
		return (parents.size() == 1) ? new Scope(id, named) : new Scope(id, named, parent);
	}

	/**
	 * The ranking that is for everybody, once any is.
	 * @param scope a scope that exists
	 * @return the newest edition's, or while there is none the newest version
	 */
	public PublishedRanking newest(Scope scope) {
		return of(this.which.newest(scope.wave()), scope);
	}

	/**
	 * The same of several rankings; all that moves is asked for by one query.
	 * @param scopes scopes that exist
	 * @return by scope; those not made yet are left out, and those that are no more
	 */
	public Map<Scope, PublishedRanking> newest(Collection<Scope> scopes) {
		Map<String, Figures> figures = this.which.newest(scopes.stream().map(Scope::wave).distinct().toList());
		Map<Scope, PublishedRanking> newest = new HashMap<>();
		List<Scope> moving = new ArrayList<>();
		for (Scope scope : scopes) {
			if (figures.get(scope.wave()) instanceof Figures.Frozen frozen) {
				find(frozen, scope).ifPresent((ranking) -> newest.put(scope, ranking));
			}
			else {
				moving.add(scope);
			}
		}
		newest.putAll(live(moving));
		return newest;
	}

	/**
	 * Rankings as they move, whatever was published.
	 * @param scopes scopes that exist
	 * @return by scope; those not made yet are left out, and those that are no more
	 */
	public Map<Scope, PublishedRanking> live(Collection<Scope> scopes) {
		Map<Scope, PublishedRanking> live = new HashMap<>();
		if (!scopes.isEmpty()) {
			this.rankings.versions(scopes)
				.forEach((scope, version) -> live(scope, version).ifPresent((ranking) -> live.put(scope, ranking)));
		}
		return live;
	}

	/**
	 * A ranking of an edition, or as it moves.
	 * @param figures which figures
	 * @param scope a scope that exists in them
	 * @return the ranking
	 * @throws NotFoundException if there is no such ranking
	 */
	public PublishedRanking of(Figures figures, Scope scope) {
		return find(figures, scope).orElseThrow(() -> new NotFoundException("level", scope.level()));
	}

	private Optional<PublishedRanking> find(Figures figures, Scope scope) {
		return switch (figures) {
			case Figures.Live _ -> {
				Long version = this.rankings.versions(List.of(scope)).get(scope);
				yield live(scope, (version == null) ? 0 : version);
			}
			case Figures.Frozen frozen ->
				this.printed.get(new Printed(frozen.key(), scope), (key) -> printed(frozen, scope));
		};
	}

	private Optional<PublishedRanking> printed(Figures.Frozen figures, Scope scope) {
		return this.rankings.find(figures, this.waves.of(figures).synthetic(), scope).map(this::published);
	}

	private Optional<PublishedRanking> live(Scope scope, long version) {
		PublishedRanking before = this.known.get(scope);
		if (before != null && version > 0 && before.ranking().version() == version) {
			return Optional.of(before);
		}
		Optional<PublishedRanking> published = this.rankings.find(scope).or(() -> made(scope)).map(this::published);
		published.ifPresent((ranking) -> this.known.put(scope, ranking));
		return published;
	}

	private static int length(PublishedRanking ranking) {
		return ranking.answer().length();
	}

	private PublishedRanking published(Ranking ranking) {
		return new PublishedRanking(ranking, Answer.of(this.json.writeValueAsBytes(ranking)));
	}

	/** A wave's definition is kept a moment before its rankings are made. */
	private Optional<Ranking> made(Scope scope) {
		this.office.rebuild(scope.wave());
		return this.rankings.find(scope);
	}

	private record Printed(String edition, Scope scope) {
	}

}
