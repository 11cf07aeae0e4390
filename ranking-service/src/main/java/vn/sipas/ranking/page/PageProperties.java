package vn.sipas.ranking.page;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How pages are kept.
 *
 * @param kept how long a page is given to others who ask for the same, in milliseconds
 * without a unit; zero for those only who ask while it is being made. A page that reloads
 * itself because the live stream told of something new may get the old one for so long
 * @param memory how many bytes all pages that are kept have together
 */
@Validated
@ConfigurationProperties("sipas.pages")
record PageProperties(@DefaultValue("0s") @NotNull Duration kept, @DefaultValue("32MB") @NotNull DataSize memory) {

	PageProperties {
		if (kept.isNegative() || memory.isNegative()) {
			throw new IllegalArgumentException("sipas.pages.kept and sipas.pages.memory are zero or more");
		}
	}

}
