package vn.sipas.scoring.count;

/**
 * One answer of a response.
 *
 * @param item the item's number in its wave, from 0
 * @param value the answer on the wave's scale
 */
record Answer(int item, int value) {
}
