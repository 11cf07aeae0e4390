package vn.sipas.scoring.topology;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.streams.processor.StreamPartitioner;
import vn.sipas.scoring.count.PartialKey;

/** Brings all partials of a wave to one task, which alone can sum up its units. */
final class ByWave implements StreamPartitioner<byte[], byte[]> {

	@Override
	public Optional<Set<Integer>> partitions(String topic, byte[] key, byte[] value, int partitions) {
		return Optional.of(Set.of(Math.floorMod(Arrays.hashCode(PartialKey.waveOf(key)), partitions)));
	}

}
