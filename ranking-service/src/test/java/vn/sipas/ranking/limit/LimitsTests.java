package vn.sipas.ranking.limit;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LimitsTests {

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final Limits limits = new Limits(new LimitProperties(new LimitProperties.Address(3, 1),
			new LimitProperties.Key(5, 1), new LimitProperties.Streams(2, 3), 1000), this.meters);

	@Test
	void whoAsksForMoreIsToldWhenToComeAgain() {
		for (int i = 0; i < 3; i++) {
			assertThat(this.limits.takeForAddress("203.0.113.7")).isEmpty();
		}
		assertThat(this.limits.takeForAddress("203.0.113.7"))
			.hasValueSatisfying((pause) -> assertThat(pause).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1)));
		assertThat(this.limits.takeForAddress("203.0.113.8")).as("others").isEmpty();
		assertThat(this.limits.takeForKey("203.0.113.7")).as("a key of that name").isEmpty();
		assertThat(this.meters.counter("sipas.ranking.limited").count()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8:0:1::1, 2001:db8:0:1:ffff::2, true", "2001:db8:0:1::1, 2001:db8:0:2::1, false",
			"192.0.2.1, 192.0.2.2, false", "not-an-address-, not-an-address-, true" })
	void aSubscriberIsCountedOnce(String one, String other, boolean same) {
		assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
	}

}
