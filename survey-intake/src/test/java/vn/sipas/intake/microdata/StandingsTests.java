package vn.sipas.intake.microdata;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which records stand, against the rules written down once more, with maps. */
class StandingsTests {

	private static final int RESPONSES = 5_000;

	private static final int RECORDS = 20_000;

	private final KeyHash key = new KeyHash();

	// In the least of them a few hundred responses have room, in the greatest all.
	@ParameterizedTest
	@ValueSource(longs = { 32_768, 100_000, 4_000_000 })
	void theRecordsThatStandAreTheSameHoweverLittleMemoryThereIs(long bytes) {
		int[][] log = log();
		Map<Integer, Integer> expected = standing(log);
		Map<Integer, Integer> found = new HashMap<>();
		Standings standings = new Standings(bytes);
		Slice next = Slice.ALL;
		int passes = 0;
		boolean isLast = false;
		while (!isLast) {
			standings.begin(next);
			for (int at = 0; at < log.length; at++) {
				take(standings, log[at], at);
			}
			int before = found.size();
			for (int at = 0; at < log.length; at++) {
				if (log[at][1] > 0 && standings.stands(key(log[at][0]), at)) {
					assertThat(found.put(log[at][0], at)).isNull();
				}
			}
			assertThat(standings.standing()).isEqualTo(found.size() - before);
			isLast = standings.slice().isLast();
			next = standings.slice().next();
			passes++;
		}
		assertThat(found).isEqualTo(expected);
		assertThat(passes > 1).isEqualTo(bytes < 1_000_000);
	}

	// Each record: the response, and its revision, 0 for a withdrawal, -1 for a
	// tombstone.
	private static int[][] log() {
		Random random = new Random(20_261_128);
		int[][] log = new int[RECORDS][];
		for (int at = 0; at < RECORDS; at++) {
			int kind = random.nextInt(100);
			log[at] = new int[] { random.nextInt(RESPONSES), (kind < 5) ? 0 : (kind < 7) ? -1 : 1 + random.nextInt(4) };
		}
		return log;
	}

	private static Map<Integer, Integer> standing(int[][] log) {
		Map<Integer, Integer> revisions = new HashMap<>();
		Map<Integer, Integer> places = new HashMap<>();
		for (int at = 0; at < log.length; at++) {
			int response = log[at][0];
			int revision = log[at][1];
			if (Integer.valueOf(0).equals(revisions.get(response))) {
				continue;
			}
			if (revision <= 0) {
				places.remove(response);
				revisions.remove(response);
				if (revision == 0) {
					revisions.put(response, 0);
				}
			}
			else if (revision > revisions.getOrDefault(response, 0)) {
				revisions.put(response, revision);
				places.put(response, at);
			}
		}
		return places;
	}

	private void take(Standings standings, int[] entry, int at) {
		switch (entry[1]) {
			case 0 -> standings.withdrawn(key(entry[0]), at);
			case -1 -> standings.erased(key(entry[0]));
			default -> standings.submitted(key(entry[0]), at, entry[1]);
		}
	}

	private KeyHash key(int response) {
		return this.key.of(("wave|" + response).getBytes(StandardCharsets.UTF_8));
	}

}
