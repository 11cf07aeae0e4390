package vn.sipas.scoring.streams;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How scoring runs.
 *
 * @param applicationId names the consumer group, the transactions and the internal
 * topics; another one counts everything anew. The default changes with the form of the
 * stored state, so that a new release which cannot read it counts anew
 * @param stateDirectory where state is kept, of one instance alone; it may be lost, and
 * is then restored from the broker
 * @param flushInterval how long a change may wait before it is published, under load; a
 * duration from 20 ms
 * @param patience how long a response waits for its wave before it is a dead letter; a
 * duration
 * @param sweepEvery how often pages of the state with something superseded are written
 * anew, and changelogs are written to, so that the broker compacts them; a duration from
 * 100 ms
 * @param quietAfter after how long without a record a partition of topics about responses
 * is written to once, so that the broker compacts it; a duration, longer than the topics'
 * {@code segment.ms} and {@code max.compaction.lag.ms} where it is a day
 * @param commitInterval how often a transaction is committed; a duration from 10 ms to 5
 * s
 * @param sessionTimeout after how long a silent instance is taken for dead and others
 * take over; a duration that the broker allows (6 s to 30 min by default)
 * @param threads number of threads that count and evaluate, 1 to 64
 * @param standbyReplicas on how many other instances each partition's state is kept
 * ready, 0 to 3
 * @param processingGuarantee {@code exactly_once_v2}, or {@code at_least_once} where
 * figures may be behind for longer after a crash for the sake of less load on the broker
 * @param stopTimeout how long a stop may take before it is forced; a duration
 */
@Validated
@ConfigurationProperties("sipas.scoring")
public record ScoringProperties(@NotBlank @DefaultValue("sipas-scoring-4") String applicationId,
		@NotNull Path stateDirectory, @DurationMin(millis = 20) @DefaultValue("600ms") Duration flushInterval,
		@DurationMin(millis = 0) @DefaultValue("15s") Duration patience,
		@DurationMin(millis = 100) @DefaultValue("1h") Duration sweepEvery,
		@DurationMin(millis = 100) @DefaultValue("25h") Duration quietAfter,
		@DurationMin(millis = 10) @DurationMax(seconds = 5) @DefaultValue("200ms") Duration commitInterval,
		@DurationMin(seconds = 1) @DefaultValue("6s") Duration sessionTimeout,
		@Min(1) @Max(64) @DefaultValue("2") int threads, @Min(0) @Max(3) @DefaultValue("0") int standbyReplicas,
		@Pattern(regexp = "exactly_once_v2|at_least_once") @DefaultValue("exactly_once_v2") String processingGuarantee,
		@DurationMin(millis = 1) @DefaultValue("5s") Duration stopTimeout) {
}
