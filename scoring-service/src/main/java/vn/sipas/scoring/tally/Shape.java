package vn.sipas.scoring.tally;

/**
 * What counts of a wave have room for.
 *
 * @param items how many items the wave has
 * @param answers how many answers its scale has
 * @param satisfied the lowest place on the scale that counts as satisfied where marks are
 * made, from 1
 */
public record Shape(int items, int answers, int satisfied) {
}
