package vn.sipas.ranking.log;

import java.time.Duration;
import java.util.Iterator;
import java.util.Set;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only one who can write about a thing, until another one comes. */
public final class SoleWriter implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(SoleWriter.class);

	private final KafkaProducer<byte[], byte[]> producer;

	private final LogTail tail;

	private final TopicPartition partition;

	private final String about;

	SoleWriter(KafkaProducer<byte[], byte[]> producer, LogTail tail, String topic, String about, int partition) {
		this.producer = producer;
		this.tail = tail;
		this.partition = new TopicPartition(topic, partition);
		this.about = about;
	}

	/**
	 * What the log has that is not in the store yet. Nothing about the thing is added to
	 * it until this writer does so, or is put off.
	 * @return the records' keys
	 * @throws LogAwayException if Kafka does not answer in time
	 */
	public Set<String> notInStore() {
		return this.tail.keys(this.partition);
	}

	/**
	 * Writes entries, all or none.
	 * @param entries in their order, made one by one as they are sent
	 * @throws BusyException if another writer has come; then nothing was written
	 * @throws LogAwayException if Kafka did not answer in time; then all was written or
	 * nothing, which the next writer will see
	 */
	public void append(Iterator<Entry> entries) {
		try {
			this.producer.beginTransaction();
			while (entries.hasNext()) {
				Entry entry = entries.next();
				// A failure shows when the transaction ends.
				var _ = this.producer.send(new ProducerRecord<>(this.partition.topic(), this.partition.partition(),
						entry.key(), entry.value()));
			}
			this.producer.commitTransaction();
		}
		catch (KafkaException ex) {
			if (isPutOff(ex)) {
				throw new BusyException(this.about, ex);
			}
			log.warn("{} did not take what was written about {}: {}", this.partition.topic(), this.about,
					ex.toString());
			throw new LogAwayException(this.partition.topic(), ex);
		}
	}

	// Whoever comes aborts what is open: to its writer that shows by its epoch, or at the
	// end by a transaction that is over already.
	private static boolean isPutOff(Throwable failure) {
		return failure instanceof ProducerFencedException || failure instanceof InvalidProducerEpochException
				|| failure instanceof InvalidTxnStateException
				|| (failure.getCause() != null && isPutOff(failure.getCause()));
	}

	/** Takes back what is not written to its end. */
	@Override
	public void close() {
		close(this.producer);
	}

	static void close(KafkaProducer<byte[], byte[]> producer) {
		producer.close(Duration.ZERO);
	}

}
