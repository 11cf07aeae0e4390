package vn.sipas.ranking.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.history.RankingHistory.PastUnit;
import vn.sipas.ranking.history.RankingHistory.State;
import vn.sipas.ranking.history.UnitHistory.Point;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.wave.Readership;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.NotFoundException;
import vn.sipas.ranking.web.Pages;

import org.springframework.stereotype.Component;

/**
 * What rankings were, for those who may see it. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Histories {

	private static final int LOOKS = 5;

	private final WhichFigures which;

	private final Waves waves;

	private final Editions editions;

	private final Readership readership;

	private final PublishedRankings rankings;

	private final Timelines timelines;

	Histories(WhichFigures which, Waves waves, Editions editions, Readership readership, PublishedRankings rankings,
			Timelines timelines) {
		this.which = which;
		this.waves = waves;
		this.editions = editions;
		this.readership = readership;
		this.rankings = rankings;
		this.timelines = timelines;
	}

	/** A page of a ranking's states. */
	RankingHistory ofRanking(String wave, @Nullable String level, @Nullable String parent, @Nullable String edition,
			Window window, Pages pages, @Nullable Caller caller) {
		Figures figures = this.which.ofChanging(wave, edition);
		Scope scope = this.rankings.scope(figures, level, parent);
		Sight sight = sight(figures, this.waves.of(figures), scope, edition, caller);
		List<State> states = new ArrayList<>();
		int total = look(scope, sight, window, pages, (state) -> states.add(state(state, sight)), states::clear);
		return new RankingHistory(wave, scope.level(), scope.parent().isEmpty() ? null : scope.parent(), total,
				pages.page(), pages.size(), Milestone.of(this.editions.of(wave)), states);
	}

	/**
	 * A unit's figures from the beginning.
	 * @param wave the wave's id
	 * @param unit the unit's code
	 * @param caller who asks; null for nobody known
	 * @return empty of points where nothing was kept, or nothing that they may see
	 * @throws NotFoundException if there is no such wave, or it has no such unit
	 */
	public UnitHistory ofUnit(String wave, String unit, @Nullable Caller caller) {
		return ofUnit(wave, unit, null, Window.WHOLE, caller);
	}

	/** A unit's figures in a stretch of time. */
	UnitHistory ofUnit(String wave, String unit, @Nullable String edition, Window window, @Nullable Caller caller) {
		Figures figures = this.which.ofChanging(wave, edition);
		Wave defined = this.waves.of(figures);
		Unit found = defined.unit(unit).orElseThrow(() -> new NotFoundException("unit", unit));
		Scope scope = new Scope(wave, found.level());
		Sight sight = sight(figures, defined, scope, edition, caller);
		List<Point> points = new ArrayList<>();
		int _ = look(scope, sight, window, null,
				(state) -> state.line(unit)
					.flatMap(sight::of)
					.map((line) -> point(state.stamp(), line))
					.filter((point) -> points.isEmpty() || isNews(points.getLast(), point))
					.ifPresent(points::add),
				points::clear);
		return new UnitHistory(wave, unit, found.level(), defined.unitsAt(found.level()).size(),
				Milestone.of(this.editions.of(wave)), points);
	}

	private Sight sight(Figures figures, Wave wave, Scope scope, @Nullable String edition, @Nullable Caller caller) {
		Ranking now = this.rankings.of(figures, scope).ranking();
		boolean whole = edition != null
				|| (Readership.mayReadLive(caller, scope.wave()) && !this.readership.mayRead(null, scope.wave()));
		Optional<Edition> first = this.editions.of(scope.wave()).stream().findFirst();
		return whole ? Sight.whole(wave, now) : Sight.open(wave, now, first);
	}

	/**
	 * Goes through the states that are wanted; if history was thinned meanwhile, once
	 * more.
	 * @return how many there are on all pages
	 */
	private int look(Scope scope, Sight sight, Window window, @Nullable Pages pages, Consumer<Snapshot> each,
			Runnable again) {
		for (int look = 1;; look++) {
			try {
				return read(scope, sight, window, pages, each);
			}
			catch (ThinnedException ex) {
				if (look == LOOKS) {
					throw ex;
				}
				again.run();
			}
		}
	}

	private int read(Scope scope, Sight sight, Window window, @Nullable Pages pages, Consumer<Snapshot> each) {
		TimelineDocument kept = this.timelines.find(scope);
		if (kept == null) {
			return 0;
		}
		Timeline timeline = kept.timeline();
		List<Stamp> seen = timeline.stamps()
			.stream()
			.filter((stamp) -> sight.has(stamp) && window.has(stamp.time()))
			.toList();
		Set<Stamp> wanted = new HashSet<>((pages == null) ? seen : pages.of(seen));
		Consumer<Snapshot> choose = (state) -> {
			if (wanted.contains(state.stamp())) {
				each.accept(state);
			}
		};
		this.timelines.read(timeline.bucketsOf(wanted), choose);
		timeline.newest().forEach(choose);
		return seen.size();
	}

	private static State state(Snapshot snapshot, Sight sight) {
		Stamp stamp = snapshot.stamp();
		return new State(stamp.time(), stamp.version(), stamp.definition(),
				snapshot.lines()
					.stream()
					.map(sight::of)
					.flatMap(Optional::stream)
					.map((line) -> new PastUnit(line.unit(), PastFigures.of(line)))
					.sorted(Comparator.comparing((unit) -> unit.figures().rank(),
							Comparator.nullsLast(Comparator.naturalOrder())))
					.toList());
	}

	private static Point point(Stamp stamp, Line line) {
		return new Point(stamp.time(), stamp.version(), stamp.definition(), PastFigures.of(line));
	}

	private static boolean isNews(Point before, Point next) {
		return before.definition() != next.definition() || !before.figures().equals(next.figures());
	}

}
