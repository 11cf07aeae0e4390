package vn.sipas.intake.access;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the service starts with.
 *
 * @param key the first key, of an admin with the name {@code admin}, by which all others
 * are issued; there is no default, and without one the service does not start
 * @param secret what one-time links, forms and pseudonyms of devices are signed with; the
 * same for all instances; by default it follows from the key
 */
@Validated
@ConfigurationProperties("sipas.admin")
record AdminProperties(@NotBlank String key, @Nullable String secret) {

	String secretOrKey() {
		return (this.secret != null && !this.secret.isBlank()) ? this.secret : Objects.requireNonNull(this.key);
	}

	@Override
	public String toString() {
		return "AdminProperties[key=***, secret=***]";
	}

}
