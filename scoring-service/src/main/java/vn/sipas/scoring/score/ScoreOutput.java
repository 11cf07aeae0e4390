package vn.sipas.scoring.score;

/**
 * An event that evaluating sends on.
 *
 * @param aspect what it tells
 * @param json the event
 */
// On its way to Kafka, and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record ScoreOutput(Aspect aspect, byte[] json) {
}
