package vn.sipas.ranking.live;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How live the event streams are.
 *
 * @param look how often the store is asked for changes while there are readers, in
 * milliseconds without a unit
 * @param heartbeat how often a stream says that it is alive, in milliseconds without a
 * unit
 */
@Validated
@ConfigurationProperties("sipas.live")
record LiveProperties(@DefaultValue("250ms") @NotNull Duration look, @DefaultValue("15s") @NotNull Duration heartbeat) {
}
