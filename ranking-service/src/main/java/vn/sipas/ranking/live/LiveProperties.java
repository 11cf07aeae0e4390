package vn.sipas.ranking.live;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How live the event streams are. Durations are in milliseconds without a unit.
 *
 * @param look how often the store is asked for changes while there are readers
 * @param heartbeat after how long a silence a stream says that it is alive
 * @param takeWithin until when a reader has to have taken a message, or is cut off; one
 * who takes nothing at all is cut off sooner, after the server's connection timeout
 * @param retry after how long at least readers are to connect again; each is told a time
 * between this and twice as much, so that not all come at once
 */
@Validated
@ConfigurationProperties("sipas.live")
record LiveProperties(@DefaultValue("250ms") @NotNull Duration look, @DefaultValue("15s") @NotNull Duration heartbeat,
		@DefaultValue("30s") @NotNull Duration takeWithin, @DefaultValue("2s") @NotNull Duration retry) {
}
