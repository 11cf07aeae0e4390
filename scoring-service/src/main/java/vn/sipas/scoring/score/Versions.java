package vn.sipas.scoring.score;

import vn.sipas.scoring.json.EventKey;

import java.util.Optional;
import java.util.OptionalLong;

import org.apache.kafka.streams.state.KeyValueStore;

/** What was last published of each unit, so that nothing is published twice. */
final class Versions {

	private final KeyValueStore<byte[], byte[]> store;

	Versions(KeyValueStore<byte[], byte[]> store) {
		this.store = store;
	}

	/**
	 * The version under which something is to be published.
	 * @param aspect what it tells of the unit
	 * @param wave the wave's id
	 * @param unit the unit, or what else is told of
	 * @param print what it is known by
	 * @param now milliseconds since 1970
	 * @return a version higher than all before, or empty if it is what was published last
	 */
	OptionalLong next(Aspect aspect, String wave, String unit, String print, long now) {
		byte[] key = key(aspect, wave, unit);
		Optional<Published> last = Optional.ofNullable(this.store.get(key)).map(Published::of);
		if (last.filter((before) -> before.print().equals(print)).isPresent()) {
			return OptionalLong.empty();
		}
		long version = Math.max(now, last.map(Published::version).orElse(0L) + 1);
		this.store.put(key, new Published(version, print).toBytes());
		return OptionalLong.of(version);
	}

	private static byte[] key(Aspect aspect, String wave, String unit) {
		return EventKey.of(aspect.prefix() + wave, unit);
	}

}
