package vn.sipas.scoring.topology;

import java.util.Optional;
import java.util.Set;

import org.apache.kafka.streams.processor.StreamPartitioner;
import vn.sipas.scoring.count.Stirring;

/**
 * Brings what says nothing to the partition that it is for, and leaves everything else
 * where its key tells.
 *
 * @param <V> what is sent
 */
final class WhereItIsDue<V> implements StreamPartitioner<byte[], V> {

	@Override
	public Optional<Set<Integer>> partitions(String topic, byte[] key, V value, int partitions) {
		if (value != null) {
			return Optional.empty();
		}
		return Stirring.partition(key).stream().filter((one) -> one < partitions).boxed().findFirst().map(Set::of);
	}

}
