package vn.sipas.ranking.priority;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Text;

/**
 * How far satisfaction falls short of expectation.
 *
 * @param expectation id of the item that asks what is expected
 * @param question what it asks
 * @param node id of the node just above it
 * @param title what the node is called
 * @param expected the item's figure, a percentage with two decimals
 * @param satisfied the node's figure, which its satisfaction items make, a percentage
 * with two decimals
 * @param gap expected less satisfied, in percentage points with two decimals
 */
public record Gap(String expectation, @Nullable Text question, String node, Text title, BigDecimal expected,
		BigDecimal satisfied, BigDecimal gap) {
}
