package vn.sipas.ranking.ranking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Edition.FrozenRanking;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;

import org.springframework.stereotype.Component;

/**
 * Makes rankings from what the store has. Any number of instances may do so at the same
 * time, and any number of times: what knows less never replaces what knows more.
 */
@Component
public class RankingOffice {

	private final Waves waves;

	private final Scores scores;

	private final Rankings rankings;

	private final WhichFigures which;

	private final Chronicle chronicle;

	private final Clock clock;

	private final Timer timer;

	private final KnownIntervals intervals = new KnownIntervals();

	RankingOffice(Waves waves, Scores scores, Rankings rankings, WhichFigures which, Chronicle chronicle, Clock clock,
			MeterRegistry meters) {
		this.which = which;
		this.chronicle = chronicle;
		this.waves = waves;
		this.scores = scores;
		this.rankings = rankings;
		this.clock = clock;
		this.timer = meters.timer("sipas.ranking.rebuild");
	}

	/**
	 * Makes all rankings of a wave anew, and those of waves that are compared with it.
	 * Nothing is done for a wave that is not known yet: its definition will ask for it.
	 * @param wave the wave's id
	 */
	public void rebuild(String wave) {
		this.timer.record(() -> {
			rebuild(wave, (scope, definition) -> true);
			rebuildFollowers(wave);
		});
	}

	/**
	 * Makes the rankings anew in which some units stand, and those of waves that are
	 * compared with this one.
	 * @param wave the wave's id
	 * @param units the codes of units with new scores
	 */
	public void rebuild(String wave, Collection<String> units) {
		this.timer.record(() -> {
			rebuild(wave,
					(scope, definition) -> definition.units()
						.stream()
						.filter((unit) -> units.contains(unit.unit()))
						.anyMatch(scope::contains));
			rebuildFollowers(wave);
		});
	}

	/**
	 * Makes the rankings of waves anew that are compared with one that was published.
	 * @param wave the wave that was published
	 */
	public void published(String wave) {
		this.timer.record(() -> rebuildFollowers(wave));
	}

	/**
	 * The rankings of an edition to be, in the versions that readers have now.
	 * @param wave the definition
	 * @return all that there are
	 */
	public List<FrozenRanking> frozen(Wave wave) {
		List<Scope> scopes = Scope.allOf(wave);
		Map<Scope, Long> versions = this.rankings.versions(scopes);
		return scopes.stream()
			.map((scope) -> new FrozenRanking(scope.level(), scope.parent().isEmpty() ? null : scope.parent(),
					versions.getOrDefault(scope, 1L)))
			.toList();
	}

	/**
	 * The lines of an edition to be: all rankings from the same scores, and for
	 * everybody.
	 * @param wave the definition
	 * @param scores the wave's scores
	 * @return by unit; each unit of the wave stands in one ranking at least
	 */
	public Map<String, List<FrozenLine>> freeze(Wave wave, Map<String, Score> scores) {
		Standings standings = new Standings(wave, earlier(wave, true), this.intervals);
		Map<String, List<FrozenLine>> lines = new HashMap<>();
		for (Scope scope : Scope.allOf(wave)) {
			String parent = scope.parent().isEmpty() ? null : scope.parent();
			List<RankedUnit> ranked = standings.of(scope, scores);
			for (int position = 0; position < ranked.size(); position++) {
				RankedUnit line = ranked.get(position);
				lines.computeIfAbsent(line.unit(), (unit) -> new ArrayList<>())
					.add(new FrozenLine(scope.level(), parent, position, line));
			}
		}
		return lines;
	}

	private void rebuildFollowers(String wave) {
		this.waves.after(wave).forEach((later) -> rebuild(later, (scope, definition) -> true));
	}

	private void rebuild(String wave, BiPredicate<Scope, Wave> touched) {
		boolean done = false;
		while (!done) {
			Optional<Wave> definition = this.waves.find(wave);
			done = definition.isEmpty() || rebuild(definition.get(), touched);
		}
	}

	private boolean rebuild(Wave wave, BiPredicate<Scope, Wave> touched) {
		Map<String, Score> scores = this.scores.ofWave(wave.wave());
		Earlier earlier = earlier(wave, false);
		Basis basis = Basis.of(wave, scores.values(), earlier);
		Standings standings = new Standings(wave, earlier, this.intervals);
		return Scope.allOf(wave)
			.stream()
			.filter((scope) -> touched.test(scope, wave))
			.allMatch((scope) -> put(scope, wave, basis, scoredAt(scope, wave, scores),
					() -> standings.of(scope, scores)));
	}

	private Earlier earlier(Wave wave, boolean published) {
		return Optional.ofNullable(wave.previousWave())
			.filter((earlier) -> !earlier.equals(wave.wave()))
			.filter((earlier) -> this.waves.find(earlier).isPresent())
			.map(this.which::newest)
			.map((figures) -> new Earlier(wave, published || wave.hasPublicFigures(), this.waves.of(figures),
					figures.number(), this.scores.overallOf(figures)))
			.orElseGet(() -> Earlier.noneOf(wave));
	}

	/** Returns false if another instance was faster: then it is looked at again. */
	private boolean put(Scope scope, Wave wave, Basis basis, @Nullable Instant scoredAt,
			Supplier<List<RankedUnit>> made) {
		Optional<RankingDocument> before = this.rankings.document(scope);
		if (before.isEmpty()) {
			this.chronicle.expect(scope, 1);
			return this.rankings.add(RankingDocument.of(scope, next(scope, 1, wave, made.get()), basis, scoredAt));
		}
		Basis known = before.get().basis();
		int more = known.compareTo(basis);
		if (more > 0 || (more == 0 && before.get().isWhole())) {
			return true;
		}
		List<RankedUnit> units = made.get();
		Ranking ranking = before.get().ranking();
		Ranking next = ranking.shows(wave.definition(), units) ? ranking
				: next(scope, ranking.version() + 1, wave, units);
		if (next.version() > ranking.version()) {
			this.chronicle.expect(scope, next.version());
		}
		return this.rankings.replace(known, RankingDocument.of(scope, next, basis, scoredAt));
	}

	private static @Nullable Instant scoredAt(Scope scope, Wave wave, Map<String, Score> scores) {
		return wave.units()
			.stream()
			.filter(scope::contains)
			.map((unit) -> scores.get(unit.unit()))
			.filter(Objects::nonNull)
			.map(Score::scoredAt)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	private Ranking next(Scope scope, long version, Wave wave, List<RankedUnit> units) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		return new Ranking(scope.wave(), scope.level(), scope.parent().isEmpty() ? null : scope.parent(), version, now,
				wave.synthetic(), wave.definition(), null, true, units);
	}

}
