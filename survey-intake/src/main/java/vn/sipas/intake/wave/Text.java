package vn.sipas.intake.wave;

/**
 * A text in both languages.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
public record Text(String vi, String en) {
}
