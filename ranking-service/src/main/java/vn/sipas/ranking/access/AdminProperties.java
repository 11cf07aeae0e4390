package vn.sipas.ranking.access;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the service may be started with.
 *
 * @param key the first key, of an admin with the name {@code admin}, the same as
 * survey-intake's; without one, only issued keys are taken
 */
@ConfigurationProperties("sipas.admin")
record AdminProperties(@Nullable String key) {

	AdminProperties(@Nullable String key) {
		this.key = (key == null || key.isBlank()) ? null : key;
	}

	@Override
	public String toString() {
		return "AdminProperties[key=***]";
	}

}
