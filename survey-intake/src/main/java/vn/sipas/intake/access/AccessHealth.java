package vn.sipas.intake.access;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the keys have been read to the end, without which their holders are unknown.
 */
@Component("accessHealthIndicator")
class AccessHealth implements HealthIndicator {

	private final ApiKeys keys;

	AccessHealth(ApiKeys keys) {
		this.keys = keys;
	}

	@Override
	public Health health() {
		return this.keys.isComplete() ? Health.up().build()
				: Health.outOfService().withDetail("reason", "The keys have not been read yet").build();
	}

}
