package vn.sipas.intake.wave;

/**
 * A service that a response can be about.
 *
 * @param service its code
 * @param name its name
 */
public record Service(String service, Text name) {
}
