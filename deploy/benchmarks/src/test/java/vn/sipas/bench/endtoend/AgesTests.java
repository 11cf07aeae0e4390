package vn.sipas.bench.endtoend;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AgesTests {

	private static final long SECOND = 1_000_000_000L;

	private final Ages ages = new Ages(2);

	@Test
	void aResponseIsSeenWhenItsUnitCountsThatMany() {
		this.ages.due(0, 10 * SECOND);
		this.ages.due(0, 11 * SECOND);
		this.ages.due(1, 11 * SECOND);
		this.ages.visible(0, 1, 12 * SECOND);
		assertThat(this.ages.areAllVisible()).isFalse();
		this.ages.visible(1, 1, 12 * SECOND);
		this.ages.visible(0, 2, 14 * SECOND);
		assertThat(this.ages.areAllVisible()).isTrue();
		assertThat(this.ages.percentile(0, 10 * SECOND, 12 * SECOND, 1).median()).isEqualTo(1);
		assertThat(this.ages.percentile(0.99, 10 * SECOND, 12 * SECOND, 1).median()).isEqualTo(3);
	}

	@Test
	void eachWindowHasItsOwnPercentile() {
		this.ages.due(0, 0);
		this.ages.due(0, 5 * SECOND);
		this.ages.visible(0, 1, SECOND);
		this.ages.visible(0, 2, 7 * SECOND);
		assertThat(this.ages.percentile(0.5, 0, 10 * SECOND, 2).runs()).containsExactly(1.0, 2.0);
	}

	@Test
	void whatWasThereBeforeIsNotSeenAgain() {
		this.ages.due(0, 0);
		this.ages.visible(0, 1, SECOND);
		this.ages.visible(0, 1, 9 * SECOND);
		assertThat(this.ages.percentile(0.99, 0, SECOND, 1).median()).isEqualTo(1);
	}

}
