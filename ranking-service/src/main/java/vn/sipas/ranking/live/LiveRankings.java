package vn.sipas.ranking.live;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.live.Reader.Pace;
import vn.sipas.ranking.live.RankingChange.WithoutLines;
import vn.sipas.ranking.ranking.PublishedRanking;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.Ranking;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * All that is read live. One query for all rankings that have readers asks the store for
 * changes, and one more for those that analysts read beside an edition, so it does not
 * matter which instance made them. While the store is away, the streams stay open and go
 * on afterwards.
 */
@Component
@EnableConfigurationProperties(LiveProperties.class)
public class LiveRankings implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LiveRankings.class);

	// Who comes back within this time, after all were gone, can go on from where they
	// were.
	private static final Duration KEPT = Duration.ofMinutes(5);

	private static final Duration JUST_NOW = Duration.ofMillis(25);

	private final PublishedRankings published;

	private final LiveProperties properties;

	private final JsonMapper json;

	private final Counter cutOff;

	private final Map<Followed, LiveRanking> known = new ConcurrentHashMap<>();

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("live-rankings").daemon().factory());

	private volatile boolean running;

	LiveRankings(PublishedRankings published, LiveProperties properties, JsonMapper json, MeterRegistry meters) {
		this.published = published;
		this.properties = properties;
		this.json = json.rebuild().addMixIn(Ranking.class, WithoutLines.class).build();
		this.cutOff = meters.counter("sipas.ranking.readers.cut-off");
		meters.gauge("sipas.ranking.readers", this, LiveRankings::readers);
	}

	/**
	 * How many follow rankings at this instance.
	 * @return their number, never negative
	 */
	public int readers() {
		return this.known.values().stream().mapToInt((ranking) -> ranking.readers().size()).sum();
	}

	/**
	 * The ranking, with a state that is as new as what other readers have.
	 * @param followed what is read
	 * @param shown the id of the last event that somebody had; null for none
	 * @throws NotFoundException if there is no such ranking
	 * @throws DataAccessException if that is not known and the store is away
	 */
	LiveRanking open(Followed followed, @Nullable String shown) {
		LiveRanking ranking = this.known.computeIfAbsent(followed, (missing) -> new LiveRanking(this.json));
		// What is not known here may be newer, from another instance: nobody is shown
		// less than they had.
		Duration age = (shown == null || ranking.knows(shown)) ? this.properties.look().multipliedBy(2) : JUST_NOW;
		ranking.lookAgain(age, () -> newest(followed));
		return ranking;
	}

	/**
	 * Sends somebody the ranking as it stands, and each change, until they are gone, may
	 * not read on, or the service stops.
	 * @param ranking the ranking
	 * @param shown the id of the last event that they had; null for none
	 * @param out where to
	 * @param mayReadOn whether they may be shown what comes now
	 */
	void read(LiveRanking ranking, @Nullable String shown, OutputStream out, BooleanSupplier mayReadOn) {
		Reader reader = new Reader(ranking, shown, pace(), mayReadOn);
		ranking.readers().add(reader);
		try {
			if (this.running) {
				reader.read(out);
			}
		}
		catch (IOException ex) {
			if (tookTooLong(ex)) {
				this.cutOff.increment();
			}
			log.trace("A reader is gone", ex);
		}
		finally {
			ranking.readers().remove(reader);
		}
	}

	/** The server's own timeout comes wrapped, in as many layers as there are. */
	private static boolean tookTooLong(IOException ex) {
		return Stream.<Throwable>iterate(ex, Objects::nonNull, Throwable::getCause)
			.anyMatch(SocketTimeoutException.class::isInstance);
	}

	private Pace pace() {
		long retry = this.properties.retry().toMillis();
		return new Pace(this.properties.heartbeat(), this.properties.takeWithin(),
				Duration.ofMillis(retry + ThreadLocalRandom.current().nextLong(retry + 1)));
	}

	private void look() {
		this.known.values().removeIf((ranking) -> ranking.isIdle(KEPT));
		Set<Followed> read = this.known.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().readers().isEmpty())
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		try {
			if (!read.isEmpty()) {
				Map<Followed, PublishedRanking> newest = newest(read);
				read.forEach((followed) -> look(followed, newest.get(followed)));
			}
		}
		catch (DataAccessException ex) {
			log.debug("The store is away; streams wait", ex);
		}
		catch (RuntimeException ex) {
			log.error("Readers could not be shown a change", ex);
		}
	}

	private void look(Followed followed, @Nullable PublishedRanking found) {
		LiveRanking ranking = this.known.get(followed);
		if (ranking == null || (found != null && ranking.isStill(found))) {
			return;
		}
		try {
			// Somebody who has come meanwhile may have found a newer one.
			ranking.look(() -> newest(followed));
		}
		catch (NotFoundException ex) {
			// Another edition may not have it. Who comes again is told so.
			ranking.readers().forEach(Reader::dismiss);
		}
	}

	private PublishedRanking newest(Followed followed) {
		Scope scope = followed.scope();
		return followed.moving() ? this.published.of(new Figures.Live(scope.wave()), scope)
				: this.published.newest(scope);
	}

	private Map<Followed, PublishedRanking> newest(Set<Followed> read) {
		Map<Followed, PublishedRanking> newest = new HashMap<>();
		this.published.newest(scopes(read, false))
			.forEach((scope, ranking) -> newest.put(new Followed(scope, false), ranking));
		this.published.live(scopes(read, true))
			.forEach((scope, ranking) -> newest.put(new Followed(scope, true), ranking));
		return newest;
	}

	private static List<Scope> scopes(Set<Followed> read, boolean moving) {
		return read.stream().filter((followed) -> followed.moving() == moving).map(Followed::scope).toList();
	}

	@Override
	public void start() {
		this.running = true;
		every(this.properties.look(), this::look);
	}

	private void every(Duration time, Runnable task) {
		ScheduledFuture<?> unused = this.clock.scheduleWithFixedDelay(task, time.toMillis(), time.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/** Streams never end by themselves, so a graceful stop has to end them. */
	@Override
	public void stop() {
		this.running = false;
		this.clock.shutdownNow();
		this.known.values().forEach((ranking) -> ranking.readers().forEach(Reader::dismiss));
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
