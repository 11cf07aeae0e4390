package vn.sipas.intake.response;

/**
 * What the sender of a response gets once it is safe. The same submission gets the same
 * receipt however often it is sent.
 *
 * @param wave the wave
 * @param responseId the response's id, the sender's or a new one
 * @param revision its revision
 * @param digest digest of its content, by which the service tells a retry from a conflict
 */
public record Receipt(String wave, String responseId, int revision, String digest) {
}
