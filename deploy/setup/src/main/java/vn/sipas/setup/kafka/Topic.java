package vn.sipas.setup.kafka;

import java.util.Map;
import java.util.TreeMap;

/**
 * A topic as the manifests say it.
 *
 * @param name its name
 * @param partitions how many it has
 * @param copies how many brokers have each record, where there are as many
 * @param settings what else was said of it
 */
record Topic(String name, int partitions, int copies, Map<String, String> settings) {

	private static final String IN_SYNC = "min.insync.replicas";

	/**
	 * The same where there are fewer brokers than copies: as many copies as brokers, and
	 * one of several may be away.
	 * @param brokers how many there are
	 * @return the topic as it can be made there
	 */
	Topic on(int brokers) {
		if (brokers >= this.copies) {
			return this;
		}
		Map<String, String> fewer = new TreeMap<>(this.settings);
		fewer.put(IN_SYNC, String.valueOf(Math.max(1, brokers - 1)));
		return new Topic(this.name, this.partitions, brokers, Map.copyOf(fewer));
	}

}
