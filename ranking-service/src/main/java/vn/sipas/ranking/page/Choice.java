package vn.sipas.ranking.page;

/**
 * Something that can be chosen.
 *
 * @param value as the address has it
 * @param label as people read it
 * @param chosen whether it is the one shown
 */
record Choice(String value, String label, boolean chosen) {
}
