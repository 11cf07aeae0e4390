package vn.sipas.bench;

import java.util.List;

import org.junit.jupiter.api.Test;
import vn.sipas.bench.lab.Scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptionsTests {

	@Test
	void sixMillionAreUsualTwoAreQuickAndTenAreAll() {
		assertThat(Options.parse(List.of()).scale().records()).isEqualTo(6_000_000);
		assertThat(Options.parse(List.of("--quick")).scale()).isEqualTo(Scale.QUICK);
		assertThat(Options.parse(List.of("--full")).scale().growth()).isTrue();
	}

	@Test
	void familiesCanBeChosen() {
		assertThat(Options.parse(List.of("--only", "intake", "--only", "ranking")).only())
			.containsExactlyInAnyOrder("intake", "ranking");
	}

	@Test
	void whatIsNotUnderstoodIsSaid() {
		assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--fast")))
			.withMessageContaining("--fast");
		assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--json")))
			.withMessageContaining("--json");
		assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--runs", "many")))
			.withMessageContaining("many");
		assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--only", "weather")))
			.withMessageContaining("weather");
	}

}
