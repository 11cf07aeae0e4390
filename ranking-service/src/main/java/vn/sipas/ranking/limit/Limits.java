package vn.sipas.ranking.limit;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Counts requests by who asks: each has a bucket of tokens, which fills up again. */
@Component
@EnableConfigurationProperties(LimitProperties.class)
public class Limits {

	// A bucket that nothing was taken from for so long is full again.
	private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

	private final LimitProperties properties;

	private final Cache<String, Bucket> addresses;

	private final Cache<String, Bucket> keys;

	private final Counter refused;

	Limits(LimitProperties properties, MeterRegistry meters) {
		this.properties = properties;
		this.addresses = bounded(properties.remembered());
		this.keys = bounded(properties.remembered());
		this.refused = meters.counter("sipas.ranking.limited");
	}

	/**
	 * Counts a request of somebody known.
	 * @param name who asks
	 * @return empty if they may go on, else when they may come again
	 */
	public Optional<Duration> takeForKey(String name) {
		return take(this.keys, name, this.properties.key());
	}

	/**
	 * Counts a request of nobody known.
	 * @param address where it comes from, in digits
	 * @return empty if they may go on, else when they may come again
	 */
	public Optional<Duration> takeForAddress(String address) {
		return take(this.addresses, Network.of(address), this.properties.address());
	}

	private Optional<Duration> take(Cache<String, Bucket> buckets, String who, LimitProperties.Rate rate) {
		Bucket bucket = buckets.get(who, (key) -> bucket(rate));
		if (bucket.tryConsume(1)) {
			return Optional.empty();
		}
		this.refused.increment();
		EstimationProbe probe = bucket.estimateAbilityToConsume(1);
		return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
	}

	private static Cache<String, Bucket> bounded(int most) {
		return Caffeine.newBuilder().maximumSize(most).expireAfterAccess(FORGOTTEN_AFTER).build();
	}

	private static Bucket bucket(LimitProperties.Rate rate) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
			.build();
	}

}
