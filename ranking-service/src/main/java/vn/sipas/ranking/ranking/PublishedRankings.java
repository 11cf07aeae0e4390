package vn.sipas.ranking.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * What readers are given. A ranking is read and written as JSON once a version, however
 * many ask for it; whether it is still the newest is asked of the store each time, so
 * that all instances answer alike.
 */
@Component
public class PublishedRankings {

	private final Waves waves;

	private final Rankings rankings;

	private final RankingOffice office;

	private final JsonMapper json;

	private final Map<Scope, PublishedRanking> known = new ConcurrentHashMap<>();

	PublishedRankings(Waves waves, Rankings rankings, RankingOffice office, JsonMapper json) {
		this.waves = waves;
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
		Wave wave = this.waves.find(id).orElseThrow(() -> new NotFoundException("wave", id));
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
	 * The ranking as it stands now.
	 * @param scope a scope that exists
	 * @return the newest version
	 */
	public PublishedRanking newest(Scope scope) {
		Long version = this.rankings.versions(List.of(scope)).get(scope);
		return newest(scope, (version == null) ? 0 : version);
	}

	/**
	 * The ranking in a version that is known to exist, or a newer one.
	 * @param scope a scope that exists
	 * @param version the version that the store has
	 * @return the ranking
	 */
	public PublishedRanking newest(Scope scope, long version) {
		PublishedRanking before = this.known.get(scope);
		if (before != null && version > 0 && before.ranking().version() == version) {
			return before;
		}
		Ranking ranking = this.rankings.find(scope).orElseGet(() -> made(scope));
		PublishedRanking published = new PublishedRanking(ranking, Answer.of(this.json.writeValueAsBytes(ranking)));
		this.known.put(scope, published);
		return published;
	}

	/** A wave's definition is kept a moment before its rankings are made. */
	private Ranking made(Scope scope) {
		this.office.rebuild(scope.wave());
		Optional<Ranking> made = this.rankings.find(scope);
		return made.orElseThrow(() -> new NotFoundException("level", scope.level()));
	}

}
