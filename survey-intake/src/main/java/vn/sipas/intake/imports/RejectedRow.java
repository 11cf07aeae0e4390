package vn.sipas.intake.imports;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param row its number
 * @param cells its cells as they came
 * @param faults what is wrong with it
 */
record RejectedRow(long row, List<String> cells, List<Fault> faults) {
}
