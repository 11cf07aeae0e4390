package vn.sipas.ranking.ranking;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;

import org.springframework.stereotype.Component;

/**
 * What programs are given: a ranking is looked for in the store ten times a second at
 * most, however many ask for it. What could not be looked up is not remembered.
 */
@Component
class RecentRankings {

	/** How long a ranking is given without the store being asked. */
	static final Duration MOMENT = Duration.ofMillis(100);

	private static final int MOST = 10_000;

	private final LoadingCache<Asked, PublishedRanking> recent;

	RecentRankings(PublishedRankings rankings, WhichFigures which) {
		this.recent = Caffeine.newBuilder().expireAfterWrite(MOMENT).maximumSize(MOST).build((asked) -> {
			Figures figures = which.of(asked.wave(), asked.edition());
			return rankings.of(figures, rankings.scope(figures, asked.level(), asked.parent()));
		});
	}

	/**
	 * The ranking as it stood a tenth of a second ago, or later.
	 * @param wave the wave's id
	 * @param level the level, or null for the wave's default level
	 * @param parent the unit that the ranked units are below, or null for the whole level
	 * @param edition the edition, as {@link WhichFigures} takes it
	 * @return the ranking
	 * @throws vn.sipas.ranking.web.NotFoundException if there is no such wave, level,
	 * parent or edition
	 */
	PublishedRanking find(String wave, @Nullable String level, @Nullable String parent, @Nullable String edition) {
		return this.recent.get(new Asked(wave, level, parent, edition));
	}

	private record Asked(String wave, @Nullable String level, @Nullable String parent, @Nullable String edition) {
	}

}
