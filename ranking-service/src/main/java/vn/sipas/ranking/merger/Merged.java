package vn.sipas.ranking.merger;

/**
 * A succession as it was read from the log.
 *
 * @param offset where it stands; of the records of a pair of lists the last one holds
 * @param succession what it says
 */
public record Merged(long offset, Succession succession) {
}
