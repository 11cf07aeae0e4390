package vn.sipas.ranking.live;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class LivePropertiesTests {

	@Test
	void aSilentStreamIsHeardOfEveryFifteenSeconds() {
		LiveProperties usual = new Binder(new MapConfigurationPropertySource()).bindOrCreate("sipas.live",
				LiveProperties.class);
		assertThat(usual.heartbeat()).isEqualTo(Duration.ofSeconds(15));
		assertThat(usual.retry()).isEqualTo(Duration.ofSeconds(2));
		assertThat(usual.look()).isLessThanOrEqualTo(Duration.ofMillis(250));
	}

}
