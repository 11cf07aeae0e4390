package vn.sipas.intake.limit;

import java.time.Duration;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts what is asked, by who asks: each has a bucket of tokens that fills up again.
 */
@Component
@EnableConfigurationProperties(LimitProperties.class)
public class Limits {

	private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

	private final LimitProperties properties;

	private final Cache<String, Bucket> buckets;

	Limits(LimitProperties properties) {
		this.properties = properties;
		this.buckets = Caffeine.newBuilder()
			.maximumSize(properties.remembered())
			.expireAfterAccess(FORGOTTEN_AFTER)
			.build();
	}

	/**
	 * Counts a request of a key, or of somebody else with an allowance of their own.
	 * @param name who asks
	 * @throws ProblemException {@code too-many-requests}
	 */
	public void takeForKey(String name) {
		take("key|" + name, this.properties.key());
	}

	/**
	 * Counts a request from an address.
	 * @param address the address
	 * @throws ProblemException {@code too-many-requests}
	 */
	public void takeForAddress(String address) {
		take("address|" + Network.of(address), this.properties.address());
	}

	/**
	 * Counts a form.
	 * @param address where it comes from
	 * @param wave the wave that it is for
	 * @throws ProblemException {@code too-many-requests}
	 */
	public void takeForForm(String address, String wave) {
		take("form|" + Network.of(address) + "|" + wave, this.properties.form());
	}

	private void take(String who, LimitProperties.Rate rate) {
		Bucket bucket = Objects.requireNonNull(this.buckets.get(who, (key) -> bucket(rate)));
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			long seconds = 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
			throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS, seconds);
		}
	}

	private static Bucket bucket(LimitProperties.Rate rate) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
			.build();
	}

}
