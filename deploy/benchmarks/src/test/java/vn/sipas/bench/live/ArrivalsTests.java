package vn.sipas.bench.live;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArrivalsTests {

	private final Arrivals arrivals = new Arrivals(6300, 21, 3, 2);

	@Test
	void eachChangeIsTimedFromWhenItWasMade() {
		this.arrivals.made(0, 1000);
		this.arrivals.arrived(0, 6321, 1500);
		this.arrivals.made(1, 2000);
		this.arrivals.arrived(6321, 6342, 2700);
		assertThat(this.arrivals.since(0)).containsExactly(500L, 700L);
		assertThat(this.arrivals.since(1)).containsExactly(700L);
	}

	@Test
	void changesThatComeAsOneHaveEachTheirTime() {
		this.arrivals.made(0, 1000);
		this.arrivals.made(1, 2000);
		this.arrivals.arrived(6300, 6342, 2500);
		assertThat(this.arrivals.since(0)).containsExactly(1500L, 500L);
	}

	@Test
	void aPartOfAChangeIsNotThere() {
		this.arrivals.made(0, 1000);
		this.arrivals.arrived(6300, 6310, 1500);
		assertThat(this.arrivals.count()).isZero();
		this.arrivals.arrived(6310, 6321, 1700);
		assertThat(this.arrivals.since(0)).containsExactly(700L);
	}

	@Test
	void allAreThereWhenEachReaderHasEachChange() {
		for (int reader = 0; reader < 2; reader++) {
			assertThat(this.arrivals.areAll()).isFalse();
			this.arrivals.arrived(0, 6363, 1000);
		}
		assertThat(this.arrivals.areAll()).isTrue();
	}

}
