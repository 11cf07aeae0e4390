package vn.sipas.ranking.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What webhooks are sealed with, how they are sent, and when again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

	@Bean
	SealingKeys sealingKeys(WebhookProperties properties) {
		String file = "";
		if (properties.keyFile() != null) {
			try {
				file = Files.readString(properties.keyFile());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The keys that seal webhooks' secrets cannot be read. See "
						+ "sipas.webhooks.key-file: " + properties.keyFile(), ex);
			}
		}
		return new SealingKeys(file + "\n" + ((properties.keys() == null) ? "" : properties.keys()));
	}

	@Bean
	Receivers receivers(WebhookProperties properties, Clock clock) {
		return new Receivers(new GuardedNames(properties.allowLoopback()), properties.allowLoopback(),
				properties.answerWithin(), properties.atOnce(), clock);
	}

	@Bean
	Retries retries(WebhookProperties properties) {
		return new Retries(properties.retries(), new SecureRandom());
	}

}
