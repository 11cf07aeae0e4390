package vn.sipas.scoring.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartialsTests {

	private static final Cell FIRST = new Cell("w", "12", "", "a");

	private static final Cell SECOND = new Cell("w", "12", "", "b");

	private final Map<Cell, Integer> saved = new HashMap<>();

	@Test
	void emptiedCellIsStillPassedOnAfterARestart() {
		Partials partials = new Partials(new Cells(Map.of(SECOND, 1, FIRST, 0), this.saved::put));
		partials.add(response(1));
		assertThat(flush(partials)).containsExactlyInAnyOrderEntriesOf(Map.of(FIRST, 0L, SECOND, 1L));
	}

	@Test
	void onlyWhatChangedIsPassedOnAndThenOnce() {
		Partials partials = new Partials(new Cells(Map.of(FIRST, 0, SECOND, 1), this.saved::put));
		flush(partials);
		partials.add(response(0));
		assertThat(partials.isTouched()).isTrue();
		assertThat(flush(partials)).containsExactly(Map.entry(FIRST, 1L));
		assertThat(partials.isTouched()).isFalse();
	}

	@Test
	void newCellGetsTheNextNumberAndIsSavedOnce() {
		Partials partials = new Partials(new Cells(Map.of(FIRST, 0), this.saved::put));
		assertThat(partials.numberOf(SECOND)).isEqualTo(1);
		assertThat(partials.numberOf(SECOND)).isEqualTo(1);
		assertThat(this.saved).containsExactly(Map.entry(SECOND, 1));
	}

	private static Map<Cell, Long> flush(Partials partials) {
		Map<Cell, Long> flushed = new HashMap<>();
		partials.flush((cell, tally) -> flushed.put(cell, tally.responses()));
		return flushed;
	}

	private static ResponseState.Counted response(int cell) {
		return new ResponseState.Counted(1, new Digest(1, 2), cell, 1_000_000, List.of(new Answer(0, 5)));
	}

}
