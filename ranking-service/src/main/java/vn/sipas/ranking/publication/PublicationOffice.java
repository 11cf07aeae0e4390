package vn.sipas.ranking.publication;

import vn.sipas.ranking.log.Arrival;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import vn.sipas.ranking.breakdown.FrozenBreakdowns;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.log.EditionTopic;
import vn.sipas.ranking.log.BusyException;
import vn.sipas.ranking.log.SoleWriter;
import vn.sipas.ranking.log.SoleWriters;
import vn.sipas.ranking.priority.FrozenPriorities;
import vn.sipas.ranking.ranking.RankingOffice;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Publishes figures. What is published goes to the log, whole or not at all, and comes to
 * the store from there. Of several who publish a wave at the same time one succeeds: each
 * puts off whoever began before, and then sees all that the log has.
 */
@Component
class PublicationOffice {

	private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final Duration UNTIL_READABLE = Duration.ofSeconds(10);

	private final Waves waves;

	private final Scores scores;

	private final RankingOffice rankings;

	private final FrozenBreakdowns breakdowns;

	private final FrozenPriorities priorities;

	private final Editions editions;

	private final SoleWriters writers;

	private final EditionEvents events;

	private final Clock clock;

	private final Timer timer;

	PublicationOffice(Waves waves, Scores scores, RankingOffice rankings, FrozenBreakdowns breakdowns,
			FrozenPriorities priorities, Editions editions, SoleWriters writers, EditionEvents events, Clock clock,
			MeterRegistry meters) {
		this.waves = waves;
		this.scores = scores;
		this.rankings = rankings;
		this.breakdowns = breakdowns;
		this.priorities = priorities;
		this.editions = editions;
		this.writers = writers;
		this.events = events;
		this.clock = clock;
		this.timer = meters.timer("sipas.ranking.publication");
	}

	/**
	 * Publishes a wave's figures as they stand.
	 * @param wave the wave's id
	 * @param request what is published
	 * @param author by whom
	 * @return the edition, once the log has it
	 * @throws vn.sipas.ranking.web.NotFoundException if there is no such wave
	 * @throws RefusedException if it cannot be published so
	 * @throws vn.sipas.ranking.log.LogAwayException if Kafka does not answer; sent again,
	 * the same request ends in one edition whatever came of this one
	 */
	Published publish(String wave, Request request, String author) {
		Wave definition = this.waves.require(wave, null);
		Optional<Edition> before = this.editions.find(wave, request.edition());
		if (before.isPresent()) {
			return known(before.get(), request, author);
		}
		if (definition.state() == State.DRAFT) {
			throw new RefusedException("wave-in-draft", request.edition());
		}
		FrozenWave frozen = this.timer.record(() -> freeze(definition, request.edition()));
		if (frozen == null || frozen.responses() == 0) {
			throw new RefusedException("nothing-to-publish", request.edition());
		}
		Edition edition = frozen.edition(request, author, LocalDate.ofInstant(frozen.at(), VIETNAM));
		try (SoleWriter writer = this.writers.open(EditionTopic.NAME, wave)) {
			int newest = newest(wave, writer.notInStore());
			if (newest < request.edition()) {
				if (newest + 1 < request.edition()) {
					throw new RefusedException("edition-not-next", newest + 1);
				}
				writer.append(frozen.entries(edition, this.events));
				return isReadable(edition) ? new Published.Now(edition) : new Published.Soon(edition);
			}
		}
		catch (BusyException ex) {
			throw new RefusedException("published-by-another", request.edition());
		}
		// The log has it, and the store will.
		isReadable(edition);
		return known(this.editions.find(wave, request.edition())
			.orElseThrow(() -> new RefusedException("edition-exists", request.edition())), request, author);
	}

	private static Published known(Edition edition, Request request, String author) {
		if (request.made(edition, author)) {
			return new Published.Before(edition);
		}
		throw new RefusedException("edition-exists", edition.edition());
	}

	private FrozenWave freeze(Wave wave, int edition) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Map<String, Score> figures = this.scores.wholeOf(new Figures.Live(wave.wave()));
		return new FrozenWave(wave, now, figures, this.rankings.freeze(wave, figures),
				this.breakdowns.of(wave, edition), this.priorities.of(wave, figures, edition),
				this.rankings.frozen(wave));
	}

	/** The newest that is in the store or in the log. */
	private int newest(String wave, Set<String> notInStore) {
		int newest = this.editions.of(wave).size();
		while (notInStore.contains(wave + "|" + (newest + 1))) {
			newest++;
		}
		return newest;
	}

	private boolean isReadable(Edition edition) {
		try {
			return Arrival.within(UNTIL_READABLE,
					() -> this.editions.find(edition.wave(), edition.edition()).isPresent());
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

}
