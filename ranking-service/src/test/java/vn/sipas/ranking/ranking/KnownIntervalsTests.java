package vn.sipas.ranking.ranking;

import org.junit.jupiter.api.Test;
import vn.sipas.ranking.interval.RankInterval;

import static org.assertj.core.api.Assertions.assertThat;

class KnownIntervalsTests {

	private final KnownIntervals known = new KnownIntervals();

	private final Scope scope = new Scope("w", "province");

	@Test
	void intervalsAreMadeOnceAsLongAsFiguresAndErrorsStay() {
		RankInterval[] made = of(this.scope, 80, 1);
		assertThat(of(this.scope, 80, 1)).isSameAs(made);
		assertThat(of(this.scope, 80, 2)).isNotSameAs(made);
		assertThat(of(this.scope, 81, 2)).isNotSameAs(of(this.scope, 82, 2));
		assertThat(of(new Scope("w", "commune"), 82, 2)).isNotSameAs(of(this.scope, 82, 2));
	}

	private RankInterval[] of(Scope which, double figure, double error) {
		return this.known.of(which, new double[] { 70, figure }, new double[] { 1, error });
	}

}
