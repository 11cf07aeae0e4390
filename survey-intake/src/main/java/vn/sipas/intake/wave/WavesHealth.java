package vn.sipas.intake.wave;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the waves have been read to the end, without which no response can be checked.
 */
@Component("wavesHealthIndicator")
class WavesHealth implements HealthIndicator {

	private final Waves waves;

	WavesHealth(Waves waves) {
		this.waves = waves;
	}

	@Override
	public Health health() {
		return this.waves.isComplete() ? Health.up().build()
				: Health.outOfService().withDetail("reason", "The waves have not been read yet").build();
	}

}
