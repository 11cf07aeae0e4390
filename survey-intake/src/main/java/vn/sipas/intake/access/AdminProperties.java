package vn.sipas.intake.access;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who may write.
 *
 * @param key the key that whoever writes sends as {@code Authorization: Bearer}; there is
 * no default, and without one the service does not start
 */
@Validated
@ConfigurationProperties("sipas.admin")
record AdminProperties(@NotBlank String key) {

	@Override
	public String toString() {
		return "AdminProperties[key=***]";
	}

}
