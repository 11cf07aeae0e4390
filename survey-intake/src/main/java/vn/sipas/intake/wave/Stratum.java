package vn.sipas.intake.wave;

/**
 * A stratum of the sample, as it is in the population.
 *
 * @param stratum its name, as responses give it
 * @param clusters how many clusters (primary sampling units) it has, drawn or not; from 1
 */
public record Stratum(String stratum, int clusters) {
}
