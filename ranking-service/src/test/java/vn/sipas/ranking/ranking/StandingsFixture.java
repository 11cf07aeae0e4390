package vn.sipas.ranking.ranking;

import vn.sipas.ranking.wave.Wave;

/** Standings of a wave that is compared with no other. */
final class StandingsFixture {

	private StandingsFixture() {
	}

	static Standings of(Wave wave) {
		return new Standings(wave, Earlier.noneOf(wave), new KnownIntervals());
	}

}
