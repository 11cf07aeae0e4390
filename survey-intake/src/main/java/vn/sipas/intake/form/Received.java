package vn.sipas.intake.form;

/**
 * What a citizen's page is told once a response is safe.
 *
 * @param wave the wave
 * @param responseId the response's id, which does not lead to its code
 * @param revision its revision
 */
record Received(String wave, String responseId, int revision) {
}
