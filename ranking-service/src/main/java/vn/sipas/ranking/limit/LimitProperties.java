package vn.sipas.ranking.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one may ask.
 *
 * @param address requests from one address without a key: generous, as many people in an
 * office, each with a page that follows every change, may share one
 * @param key requests of one key, whatever addresses they come from
 * @param streams live streams that are open at the same time
 * @param remembered the most addresses, and the most keys, that are remembered at once;
 * who is forgotten begins anew
 */
@Validated
@ConfigurationProperties("sipas.ranking.limit")
record LimitProperties(@Valid @DefaultValue Address address, @Valid @DefaultValue Key key,
		@Valid @DefaultValue Streams streams, @DefaultValue("100000") @Min(1000) int remembered) {

	/** How fast requests may come. */
	interface Rate {

		/** How many requests may come at once, from 1. */
		int burst();

		/** How many more requests each second, from 1. */
		int perSecond();

	}

	/**
	 * Requests from one address without a key.
	 *
	 * @param burst how many requests may come at once
	 * @param perSecond how many more requests each second
	 */
	record Address(@DefaultValue("5000") @Min(1) int burst,
			@DefaultValue("500") @Min(1) int perSecond) implements Rate {
	}

	/**
	 * Requests of one key.
	 *
	 * @param burst how many requests may come at once
	 * @param perSecond how many more requests each second
	 */
	record Key(@DefaultValue("10000") @Min(1) int burst, @DefaultValue("1000") @Min(1) int perSecond) implements Rate {
	}

	/**
	 * How many live streams one may have open, at one instance.
	 *
	 * @param perAddress from one address without a key, from 1
	 * @param perKey with one key, from 1
	 */
	record Streams(@DefaultValue("1000") @Min(1) int perAddress, @DefaultValue("1000") @Min(1) int perKey) {
	}

}
