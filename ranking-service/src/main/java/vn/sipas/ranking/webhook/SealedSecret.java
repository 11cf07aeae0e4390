package vn.sipas.ranking.webhook;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A webhook's secret as it is kept.
 *
 * @param key the name of the key that it is sealed with
 * @param sealed the secret, sealed, in Base64
 * @param until when it ends to sign; null for the one that holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SealedSecret(String key, String sealed, @Nullable Instant until) {

	SealedSecret {
		Objects.requireNonNull(key, "key");
		Objects.requireNonNull(sealed, "sealed");
	}

	SealedSecret until(Instant end) {
		return new SealedSecret(this.key, this.sealed, end);
	}

	boolean signsAt(Instant moment) {
		return this.until == null || moment.isBefore(this.until);
	}

	@Override
	public String toString() {
		return "SealedSecret[key=" + this.key + ", until=" + this.until + "]";
	}

}
