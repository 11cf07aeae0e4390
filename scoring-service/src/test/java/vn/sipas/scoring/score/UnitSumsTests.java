package vn.sipas.scoring.score;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import vn.sipas.scoring.wave.ExampleWave;
import vn.sipas.scoring.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

class UnitSumsTests {

	private final Wave wave = ExampleWave.open();

	private final UnitSums sums = new UnitSums((_) -> List.of());

	private final List<String> evaluated = new ArrayList<>();

	@Test
	void unitsAreFollowedByThoseAboveThem() {
		this.sums.touch("12");
		this.sums.touch("11");
		evaluate(10);
		assertThat(this.evaluated).containsExactly("12", "11", "VN");
		assertThat(this.sums.isStale(Aspect.FIGURES, this.wave)).isFalse();
	}

	@Test
	void whatThereIsNoTimeForStaysStaleAndComesFirstTheNextTime() {
		this.sums.touch("12");
		this.sums.touch("11");
		evaluate(1);
		assertThat(this.evaluated).containsExactly("12");
		assertThat(this.sums.isStale(Aspect.FIGURES, this.wave)).isTrue();
		this.sums.touch("12");
		evaluate(10);
		assertThat(this.evaluated).containsExactly("12", "11", "VN", "12", "VN");
	}

	@Test
	void eachAspectHasItsOwnQueue() {
		this.sums.touch("12");
		evaluate(10);
		assertThat(this.sums.isStale(Aspect.FIGURES, this.wave)).isFalse();
		assertThat(this.sums.isStale(Aspect.BREAKDOWNS, this.wave)).isTrue();
	}

	private void evaluate(int most) {
		int before = this.evaluated.size();
		this.sums.evaluate(Aspect.FIGURES, this.wave, (unit, _) -> this.evaluated.add(unit),
				() -> this.evaluated.size() - before == most);
	}

}
