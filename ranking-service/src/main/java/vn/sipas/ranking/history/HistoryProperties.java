package vn.sipas.ranking.history;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How closely histories follow.
 *
 * @param every how long a ranking that moves is not kept again, in milliseconds without a
 * unit; of a minute, one state is kept at most, however short it is
 * @param look how often it is looked for rankings that are to be kept, in milliseconds
 * without a unit
 */
@Validated
@ConfigurationProperties("sipas.history")
record HistoryProperties(@DefaultValue("1m") @NotNull Duration every, @DefaultValue("5s") @NotNull Duration look) {
}
