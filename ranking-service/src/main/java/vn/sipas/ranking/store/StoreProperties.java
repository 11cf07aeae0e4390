package vn.sipas.ranking.store;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the store may take. Where it is, {@code spring.mongodb.uri} says.
 *
 * @param connectWithin until a server is found, in milliseconds without a unit; then
 * readers are told to come again and consumption pauses
 * @param answerWithin until a server answers, in milliseconds without a unit
 */
@Validated
@ConfigurationProperties("sipas.store")
record StoreProperties(@DefaultValue("2s") @NotNull Duration connectWithin,
		@DefaultValue("10s") @NotNull Duration answerWithin) {
}
