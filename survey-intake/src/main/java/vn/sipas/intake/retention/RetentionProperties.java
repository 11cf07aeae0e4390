package vn.sipas.intake.retention;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When it is looked whether responses have to be erased.
 *
 * @param checkEvery how often
 */
@Validated
@ConfigurationProperties("sipas.intake.retention")
record RetentionProperties(@DefaultValue("6h") @DurationMin(millis = 100) Duration checkEvery) {
}
