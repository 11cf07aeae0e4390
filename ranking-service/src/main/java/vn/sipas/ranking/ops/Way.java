package vn.sipas.ranking.ops;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The way of the data at one moment.
 *
 * @param at when it was looked at
 * @param kafka the cluster that it goes through; null if it does not answer, and then
 * nothing is known of topics, consumers and dead letters either
 * @param topics in the order in which the data goes through them, as far as they are
 * there
 * @param consumers scoring first; more than one of scoring while versions of it stand
 * side by side
 * @param deadLetters by who put them aside
 * @param store where rankings are kept; null if it does not answer
 * @param readers how many follow rankings live at this instance
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Way(Instant at, @Nullable Cluster kafka, List<Topic> topics, List<Consumer> consumers,
		List<DeadLetters> deadLetters, @Nullable Store store, int readers) {

	/**
	 * The brokers.
	 *
	 * @param brokers how many answer
	 * @param partitionsLackingCopies how many partitions of the topics here are on fewer
	 * brokers than they should be
	 */
	public record Cluster(int brokers, long partitionsLackingCopies) {
	}

	/**
	 * A topic.
	 *
	 * @param topic its name
	 * @param partitions how many partitions it has
	 * @param records how many places of its log are kept; in topics that are written in
	 * transactions, the end of each takes a place too, and compaction leaves gaps
	 * @param perSecond how many places were written a second since an earlier look, with
	 * one decimal; null at the first look
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Topic(String topic, int partitions, long records, @Nullable BigDecimal perSecond) {
	}

	/**
	 * Who reads.
	 *
	 * @param service the service
	 * @param group its consumer group
	 * @param state the group's state as Kafka names it, such as {@code stable},
	 * {@code preparing-rebalance}, {@code empty}, {@code dead}
	 * @param members how many consumers are in the group
	 * @param topic what it is behind of
	 * @param behind records that it has not processed; null if it is not known
	 * @param oldestSeconds how long ago the oldest of them was published; null if it is
	 * not known here
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Consumer(String service, String group, String state, int members, String topic, @Nullable Long behind,
			@Nullable Long oldestSeconds) {
	}

	/**
	 * What could not be used.
	 *
	 * @param service who put it aside
	 * @param topic where it is
	 * @param kept how many are there, whatever was done about them since
	 * @param lastHour how many of them were put aside within the last hour
	 */
	public record DeadLetters(String service, String topic, long kept, long lastHour) {
	}

	/**
	 * The store.
	 *
	 * @param scores how many scores it keeps, about
	 * @param millis how long it took to say so
	 */
	public record Store(long scores, long millis) {
	}

}
