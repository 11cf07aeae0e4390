package vn.sipas.ranking.ops;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RatesTests {

	private static final String TOPIC = "sipas.responses.v1";

	private final Rates rates = new Rates();

	@Test
	void oneLookTellsNoRate() {
		look(0, 100);
		assertThat(this.rates.perSecond(TOPIC)).isNull();
	}

	@Test
	void aRateIsOfTheLastTenSeconds() {
		look(0, 0);
		look(5, 1_000);
		look(10, 1_000);
		assertThat(this.rates.perSecond(TOPIC)).isEqualByComparingTo("100.0");
		look(15, 1_033);
		assertThat(this.rates.perSecond(TOPIC)).isEqualByComparingTo("3.3");
		look(20, 1_033);
		assertThat(this.rates.perSecond(TOPIC)).isEqualByComparingTo("3.3");
		look(25, 1_033);
		assertThat(this.rates.perSecond(TOPIC)).isEqualByComparingTo("0.0");
	}

	@Test
	void whoComesBackLaterBeginsAnew() {
		look(0, 0);
		look(2, 500);
		look(40, 500);
		assertThat(this.rates.perSecond(TOPIC)).isNull();
		look(42, 501);
		assertThat(this.rates.perSecond(TOPIC)).isEqualByComparingTo("0.5");
	}

	@Test
	void aTopicThatWasMadeAnewHasNoRate() {
		look(0, 500);
		look(2, 3);
		assertThat(this.rates.perSecond(TOPIC)).isNull();
	}

	private void look(int second, long end) {
		this.rates.add(new LogLook(Duration.ofSeconds(second).toNanos(), 1, Map.of(), Map.of(),
				Map.of(new TopicPartition(TOPIC, 0), end), Map.of(), Map.of(), Map.of()));
	}

}
