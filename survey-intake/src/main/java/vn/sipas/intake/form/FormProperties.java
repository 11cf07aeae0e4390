package vn.sipas.intake.form;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The citizen's form.
 *
 * @param baseUrl where citizens reach this service, as {@code https://survey.example.vn};
 * empty: as the request says
 * @param fillingTakes the least time between a form's being handed out and its being sent
 * in
 * @param tokenLasts for how long a form that was handed out can be sent in as it is;
 * later it needs a new token, which a page with scripts gets by itself
 * @param proofBits zero bits that a page with scripts has to find for each response: each
 * more doubles the work; 0 for none
 */
@Validated
@ConfigurationProperties("sipas.intake.form")
record FormProperties(@DefaultValue("") @Pattern(regexp = "(https?://[^/\\s]+(/[^\\s]*[^/\\s])?)?") String baseUrl,
		@DefaultValue("3s") @DurationMin Duration fillingTakes,
		@DefaultValue("7d") @DurationMin(minutes = 10) Duration tokenLasts,
		@DefaultValue("12") @Min(0) @Max(24) int proofBits) {
}
