package vn.sipas.bench;

import org.junit.jupiter.api.Test;
import vn.sipas.bench.lab.Scale;

import static org.assertj.core.api.Assertions.assertThat;

class FamiliesTests {

	@Test
	void whatTakesLongIsNotPartOfAQuickRun() {
		assertThat(Families.names(Scale.QUICK)).contains("scoring", "intake", "ranking", "end-to-end")
			.doesNotContain("export", "pages", "history", "live", "growth");
	}

	@Test
	void aUsualRunHasAllButWhatGrows() {
		assertThat(Families.names(Scale.USUAL)).contains("export", "pages", "history", "live").doesNotContain("growth");
		assertThat(Families.names(Scale.FULL)).isEqualTo(Families.names());
	}

}
