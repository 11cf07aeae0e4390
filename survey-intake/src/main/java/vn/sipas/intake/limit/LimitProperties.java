package vn.sipas.intake.limit;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one may ask.
 *
 * @param key requests of one key: high, as a key may be a whole ministry's
 * @param address requests from one address without a key: generous, as fifty people in an
 * office may share one
 * @param form citizens' forms sent from one address to one wave
 * @param remembered the most keys and addresses that are remembered at once; who is
 * forgotten begins anew
 * @param atOnce the most requests that are answered at once
 * @param atOnceEach the most of one key or address
 * @param grace for how long a body may come as slowly as it likes
 * @param bytesPerSecond the least bytes a second of a body, after that time
 */
@Validated
@ConfigurationProperties("sipas.intake.limit")
public record LimitProperties(@Valid @DefaultValue Key key, @Valid @DefaultValue Address address,
		@Valid @DefaultValue Form form, @DefaultValue("100000") @Min(1000) int remembered,
		@DefaultValue("2000") @Min(1) int atOnce, @DefaultValue("1000") @Min(1) int atOnceEach,
		@DefaultValue("30s") @DurationMin(millis = 100) Duration grace,
		@DefaultValue("200") @Min(0) int bytesPerSecond) {

	/**
	 * How fast requests may come.
	 */
	interface Rate {

		/**
		 * How many may come at once.
		 * @return from 1
		 */
		int burst();

		/**
		 * How many more each second.
		 * @return from 1
		 */
		int perSecond();

	}

	/**
	 * Requests of one key.
	 *
	 * @param burst how many may come at once
	 * @param perSecond how many more each second
	 */
	public record Key(@DefaultValue("100000") @Min(1) int burst,
			@DefaultValue("50000") @Min(1) int perSecond) implements Rate {
	}

	/**
	 * Requests from one address without a key.
	 *
	 * @param burst how many may come at once
	 * @param perSecond how many more each second
	 */
	public record Address(@DefaultValue("1500") @Min(1) int burst,
			@DefaultValue("50") @Min(1) int perSecond) implements Rate {
	}

	/**
	 * Citizens' forms sent from one address to one wave.
	 *
	 * @param burst how many may come at once
	 * @param perSecond how many more each second
	 */
	public record Form(@DefaultValue("120") @Min(1) int burst,
			@DefaultValue("1") @Min(1) int perSecond) implements Rate {
	}

}
