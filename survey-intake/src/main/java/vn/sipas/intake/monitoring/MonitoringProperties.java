package vn.sipas.intake.monitoring;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who may ask for metrics.
 *
 * @param key the password of the user {@code operator}, from 32 characters; without one
 * nobody may
 */
@Validated
@ConfigurationProperties("sipas.metrics")
record MonitoringProperties(@Nullable @Size(min = 32, max = 256) String key) {

	@Override
	public String toString() {
		return "MonitoringProperties[key=" + ((this.key != null) ? "…" : "none") + "]";
	}

}
