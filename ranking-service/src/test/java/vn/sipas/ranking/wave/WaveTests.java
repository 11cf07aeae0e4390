package vn.sipas.ranking.wave;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.ranking.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WaveTests {

	@Test
	void levelsGoFromTheTopDownWhateverTheOrderOfTheUnits() {
		Wave wave = wave(unit("c", "commune", "p"), unit("p", "province", "n"), unit("n", "nation", null));
		assertThat(wave.levels()).containsExactly("nation", "province", "commune");
	}

	@Test
	void theUsualLevelIsTheTopmostWithMoreThanOneUnit() {
		assertThat(wave(unit("n", "nation", null), unit("p", "province", "n"), unit("q", "province", "n"),
				unit("c", "commune", "p"))
			.defaultLevel()).isEqualTo("province");
		assertThat(wave(unit("a", "department", null), unit("b", "department", null)).defaultLevel())
			.isEqualTo("department");
		assertThat(wave(unit("n", "nation", null), unit("p", "province", "n")).defaultLevel()).isEqualTo("province");
	}

	@Test
	void unitsInACircleAreStillLevels() {
		assertThat(wave(unit("a", "x", "b"), unit("b", "x", "a")).levels()).containsExactly("x");
	}

	@Test
	void aWaveHasUnitsEachOnce() {
		assertThatIllegalArgumentException().isThrownBy(() -> wave());
		assertThatIllegalArgumentException().isThrownBy(() -> wave(unit("a", "x", null), unit("a", "y", null)));
	}

	@ParameterizedTest
	@CsvSource({ "DRAFT, LIVE, false", "OPEN, LIVE, true", "CLOSED, LIVE, true", "PUBLISHED, LIVE, true",
			"DRAFT, PUBLISHED, false", "OPEN, PUBLISHED, false", "CLOSED, PUBLISHED, false",
			"PUBLISHED, PUBLISHED, true" })
	void figuresArePublicWhileTheyMoveOrOnceTheyArePublished(State state, PublicFigures figures, boolean expected) {
		Wave live = wave(unit("a", "x", null));
		Wave wave = Samples.inState(state, (figures == PublicFigures.LIVE) ? live : Samples.notLive(live));
		assertThat(wave.hasPublicFigures()).isEqualTo(expected);
		assertThat(wave.isReadableBy(null)).isEqualTo(expected);
	}

	@Test
	void dimensionsAreTheNodesJustAboveCriteriaWithoutTheRoot() {
		Node criterion = new Node("c", null, null, null, null, null, null);
		Node quality = new Node("quality", null, null, null, "mean", null, List.of(criterion));
		Node policy = new Node("policy", null, null, null, "criteria", null, List.of(criterion, quality));
		Node access = new Node("access", null, null, null, "mean", null, List.of(criterion));
		Node services = new Node("services", null, null, null, "mean", null, List.of(access));
		Wave wave = Samples.wave("w", 1, 0, List.of(unit("a", "x", null)));
		Wave deep = new Wave("w", 1, wave.title(), wave.state(), wave.opens(), wave.closes(), false, null, null, null,
				null, wave.units(), wave.scale(), 4, 0,
				new Node("overall", null, null, null, "weights", null, List.of(services, policy, criterion)), null,
				null, null);
		assertThat(deep.dimensions()).extracting(Node::id).containsExactly("access", "policy", "quality");
	}

	private static Wave wave(Unit... units) {
		return Samples.wave("w", 1, 0, List.of(units));
	}

	private static Unit unit(String code, String level, @Nullable String parent) {
		return new Unit(code, level, parent, Samples.text(code));
	}

}
