package vn.sipas.ranking;

import java.util.List;

import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.ranking.RankingOffice;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;

/**
 * A service whose store is filled by hand: what readers get does not depend on how it
 * came there.
 */
public final class Shelf implements AutoCloseable {

	// Port 1 of this machine: nothing listens there.
	private static final String NO_BROKER = "127.0.0.1:1";

	private final EmbeddedMongo store = EmbeddedMongo.start(null, 0);

	private final Instance service;

	public Shelf(String... more) {
		this.service = Instance.start(NO_BROKER, this.store.connectionString("sipas"), more);
	}

	public void put(Wave wave, Score... scores) {
		part(Waves.class).keep(wave);
		part(Scores.class).keep(List.of(scores));
		part(RankingOffice.class).rebuild(wave.wave());
	}

	public Instance service() {
		return this.service;
	}

	/** Takes the store away while the service runs. */
	public void loseStore() {
		this.store.close();
	}

	private <T> T part(Class<T> type) {
		return this.service.beans(type).iterator().next();
	}

	@Override
	public void close() {
		this.service.close();
		this.store.close();
	}

}
