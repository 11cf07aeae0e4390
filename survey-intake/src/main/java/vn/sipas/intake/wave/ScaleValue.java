package vn.sipas.intake.wave;

/**
 * An answer that may be given.
 *
 * @param value the answer as a number; more is better
 * @param label the answer in words
 */
public record ScaleValue(int value, Text label) {
}
