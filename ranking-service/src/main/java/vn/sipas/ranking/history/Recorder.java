package vn.sipas.ranking.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.ranking.DatedRanking;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Rankings;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;

import org.springframework.stereotype.Component;

/**
 * Keeps what rankings are. Any number of instances may do so, and any number of times.
 */
@Component
class Recorder {

	/** Until a mark is due again whose instance ended; no write takes so long. */
	private static final Duration TURN = Duration.ofSeconds(30);

	private final Marks marks;

	private final Timelines timelines;

	private final Rankings rankings;

	private final Waves waves;

	private final Editions editions;

	Recorder(Marks marks, Timelines timelines, Rankings rankings, Waves waves, Editions editions) {
		this.marks = marks;
		this.timelines = timelines;
		this.rankings = rankings;
		this.waves = waves;
		this.editions = editions;
	}

	/** Keeps all that is to be kept now. */
	void keepDue() {
		for (Mark mark : this.marks.due()) {
			if (this.marks.take(mark, TURN)) {
				keep(mark);
			}
		}
	}

	private void keep(Mark mark) {
		Scope scope = mark.scope();
		boolean done = false;
		while (!done) {
			// In this order: what is read last knows no less than what was kept last.
			TimelineDocument before = this.timelines.find(scope);
			Optional<DatedRanking> ranking = this.rankings.dated(scope);
			Optional<Wave> wave = this.waves.find(scope.wave());
			if (ranking.isEmpty() || wave.isEmpty() || isBehind(ranking.get().ranking(), wave.get())) {
				// It is about to be made, and due again.
				return;
			}
			done = keep(scope, before, ranking.get(), wave.get());
			if (done) {
				this.marks.kept(mark, ranking.get().ranking().version());
			}
		}
	}

	private boolean keep(Scope scope, @Nullable TimelineDocument before, DatedRanking dated, Wave wave) {
		Timeline timeline = (before == null) ? Timeline.EMPTY : before.timeline();
		long version = dated.ranking().version();
		if (timeline.endsWith(version) || (before == null && dated.ranking().responses() == 0)) {
			return true;
		}
		Snapshot snapshot = Snapshot.of(dated, isOpen(scope, version, wave));
		Growth growth = (wave.responsesErasedAt() == null) ? timeline.plus(snapshot, this.timelines::read)
				: timeline.plusErased(snapshot, this.timelines::read);
		return this.timelines.replace(before, scope, growth);
	}

	private static boolean isBehind(Ranking ranking, Wave wave) {
		return ranking.definition() < wave.definition();
	}

	/**
	 * Once there is an edition, what moves is no more for everybody. The version that it
	 * was made from was.
	 */
	private boolean isOpen(Scope scope, long version, Wave wave) {
		List<Edition> published = this.editions.of(scope.wave());
		return wave.hasPublicFigures()
				&& (published.isEmpty() || published.getFirst().covers(scope.level(), scope.parent(), version));
	}

}
