package vn.sipas.intake.access;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ends the start before anything has been started if there is no key.
 */
class AdminKeyRequired implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (context.getEnvironment().getProperty("sipas.admin.key", "").isBlank()) {
			throw new MissingAdminKeyException();
		}
	}

}
