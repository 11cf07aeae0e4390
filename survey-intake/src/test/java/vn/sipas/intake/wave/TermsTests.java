package vn.sipas.intake.wave;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.unitlist.UnitLists;

import static org.assertj.core.api.Assertions.assertThat;

class TermsTests {

	private final Terms terms = new Terms(WaveJson
		.wave(RunningIntake.example("wave-defined/examples/draft.json").toString().getBytes(StandardCharsets.UTF_8)));

	@Test
	void takesAnswersToANodesOwnQuestionToo() {
		assertThat(this.terms.items()).isEqualTo(2);
		assertThat(this.terms.item("a")).isZero();
		assertThat(this.terms.item("overall")).isOne();
		assertThat(this.terms.item("b")).isNegative();
	}

	@Test
	void takesTheWavesOwnScaleOnly() {
		assertThat(this.terms.onScale(0)).isTrue();
		assertThat(this.terms.onScale(1)).isTrue();
		assertThat(this.terms.onScale(2)).isFalse();
	}

	@Test
	void spansWholeDaysOfVietnam() {
		assertThat(this.terms.spans(Instant.parse("2026-02-28T16:59:59Z").getEpochSecond())).isFalse();
		assertThat(this.terms.spans(Instant.parse("2026-02-28T17:00:00Z").getEpochSecond())).isTrue();
		assertThat(this.terms.spans(Instant.parse("2026-03-31T16:59:59Z").getEpochSecond())).isTrue();
		assertThat(this.terms.spans(Instant.parse("2026-03-31T17:00:00Z").getEpochSecond())).isFalse();
	}

	static List<ObjectNode> definitions() {
		return List.of(RunningIntake.wave("round"), RunningIntake.sampledWave("round"));
	}

	@ParameterizedTest
	@MethodSource("definitions")
	void comeBackFromAnEventAsTheyWere(ObjectNode definition) {
		Wave wave = new WaveReader(new UnitLists(JsonMapper.shared())).read("round", definition)
			.wave()
			.following(null, Instant.parse("2026-01-01T00:00:00Z"));
		assertThat(WaveJson.wave(WaveJson.event(wave))).isEqualTo(wave);
	}

}
