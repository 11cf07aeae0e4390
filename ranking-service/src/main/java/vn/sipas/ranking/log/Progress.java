package vn.sipas.ranking.log;

import org.apache.kafka.common.TopicPartition;

/** Up to where the store has what Kafka has. */
public interface Progress {

	/**
	 * The first record of a partition that is not known to be in the store.
	 * @param partition the partition
	 * @return its offset, from 0
	 * @throws org.springframework.dao.DataAccessException while the store is away
	 */
	long next(TopicPartition partition);

}
