package vn.sipas.intake.response;

import org.junit.jupiter.api.Test;
import vn.sipas.intake.response.RecentIds.Seen;

import static org.assertj.core.api.Assertions.assertThat;

class RecentIdsTests {

	private final RecentIds ids = new RecentIds(2);

	@Test
	void tellsARetryFromAConflictAndACorrection() {
		assertThat(this.ids.note("a", 1, "x")).isEqualTo(Seen.NEW);
		assertThat(this.ids.note("a", 1, "x")).isEqualTo(Seen.SAME);
		assertThat(this.ids.note("a", 1, "y")).isEqualTo(Seen.OTHER);
		assertThat(this.ids.note("a", 2, "y")).isEqualTo(Seen.NEW);
	}

	@Test
	void remembersOnlyTheLastOnes() {
		this.ids.note("a", 1, "x");
		this.ids.note("b", 1, "x");
		this.ids.note("c", 1, "x");
		assertThat(this.ids.note("b", 1, "x")).isEqualTo(Seen.SAME);
		assertThat(this.ids.note("a", 1, "x")).isEqualTo(Seen.NEW);
	}

}
