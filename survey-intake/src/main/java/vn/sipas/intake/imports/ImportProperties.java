package vn.sipas.intake.imports;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How files are taken in.
 *
 * @param directory where files wait and jobs keep how far they are; what is there has to
 * outlive a restart; empty: a folder of the system's for temporary files
 * @param largest the largest file, as it is sent
 * @param unpacked the most bytes that a workbook may unpack into
 * @param concurrent how many files are read at once
 * @param most how many files may wait or be read; a further one is sent away
 * @param keep for how long a job that is over, and its rejected rows, can be had (1 min
 * to 30 days)
 */
@Validated
@ConfigurationProperties("sipas.intake.imports")
record ImportProperties(@DefaultValue("") String directory, @DefaultValue("256MB") DataSize largest,
		@DefaultValue("2GB") DataSize unpacked, @DefaultValue("2") @Min(1) @Max(64) int concurrent,
		@DefaultValue("20") @Min(1) @Max(1000) int most,
		@DefaultValue("72h") @DurationMin(minutes = 1) @DurationMax(days = 30) Duration keep) {

	Path folder() {
		return this.directory.isBlank() ? Path.of(System.getProperty("java.io.tmpdir"), "sipas-intake-imports")
				: Path.of(this.directory).toAbsolutePath();
	}

}
