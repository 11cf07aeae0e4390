package vn.sipas.intake.wave;

/**
 * The unit of a seeded list that a wave is about: whose offices and lower units it ranks,
 * so that the way from the nation's ranking goes on into it.
 *
 * @param unitList the list's name
 * @param unit the unit's code in that list
 */
public record About(String unitList, String unit) {
}
