package vn.sipas.scoring.deadletter;

/**
 * Where a record came from.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset there
 */
public record Origin(String topic, int partition, long offset) {
}
