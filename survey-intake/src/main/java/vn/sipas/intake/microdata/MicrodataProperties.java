package vn.sipas.intake.microdata;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How responses are exported.
 *
 * @param concurrent how many exports run at once; a further one is sent away
 * @param table the memory in which an export remembers which record of a response stands,
 * at least 32 KiB; what does not fit is read in further passes
 * @param patience for how long Kafka may have nothing more before an export is broken off
 * @param longest for how long an export may go on, however slowly it is read
 */
@Validated
@ConfigurationProperties("sipas.intake.microdata")
record MicrodataProperties(@DefaultValue("2") @Min(1) @Max(16) int concurrent, @DefaultValue("32MB") DataSize table,
		@DefaultValue("30s") @DurationMin(millis = 1) Duration patience,
		@DefaultValue("1h") @DurationMin(millis = 1) Duration longest) {

	MicrodataProperties {
		if (table.toBytes() < DataSize.ofKilobytes(32).toBytes()) {
			throw new IllegalArgumentException("sipas.intake.microdata.table is less than 32KB");
		}
	}

}
