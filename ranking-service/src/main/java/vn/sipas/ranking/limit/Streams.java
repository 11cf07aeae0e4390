package vn.sipas.ranking.limit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Counts answers that do not end by themselves, by who reads them, so that one reader
 * cannot take the connections of all.
 */
@Component
public class Streams {

	private final LimitProperties.Streams most;

	private final Counter refused;

	// Only those who have any are in here.
	private final Map<String, Integer> open = new ConcurrentHashMap<>();

	Streams(LimitProperties properties, MeterRegistry meters) {
		this.most = properties.streams();
		this.refused = meters.counter("sipas.ranking.limited");
	}

	/**
	 * Counts a stream of somebody known.
	 * @param name who reads
	 * @return to be closed with the stream; empty if they have as many as they may
	 */
	public Optional<Seat> openForKey(String name) {
		return take("key " + name, this.most.perKey());
	}

	/**
	 * Counts a stream of nobody known.
	 * @param address where they are, in digits
	 * @return to be closed with the stream; empty if they have as many as they may
	 */
	public Optional<Seat> openForAddress(String address) {
		return take("address " + Network.of(address), this.most.perAddress());
	}

	private Optional<Seat> take(String who, int most) {
		int now = this.open.merge(who, 1, Integer::sum);
		if (now > most) {
			leave(who);
			this.refused.increment();
			return Optional.empty();
		}
		return Optional.of(() -> leave(who));
	}

	private void leave(String who) {
		this.open.computeIfPresent(who, (key, count) -> less(count));
	}

	private static @Nullable Integer less(int count) {
		return (count == 1) ? null : count - 1;
	}

	/** A stream that is counted. */
	public interface Seat extends AutoCloseable {

		/** The stream has ended. */
		@Override
		void close();

	}

}
