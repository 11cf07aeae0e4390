package vn.sipas.intake.wave;

/**
 * How many responses are wanted of a unit.
 *
 * @param unit the unit's code
 * @param responses how many, from 1
 */
public record Quota(String unit, int responses) {
}
