package vn.sipas.intake.form;

/**
 * Something to choose.
 *
 * @param value what is sent
 * @param label what is shown
 */
record Choice(String value, String label) {
}
