package vn.sipas.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The index as one would compute it by hand from a list of responses: each one in its
 * last revision, none that was withdrawn.
 */
public final class NaiveFigures {

	private final Map<String, TrialResponse> last = new HashMap<>();

	private final Set<String> withdrawn = new HashSet<>();

	private int satisfiedFrom = 4;

	/**
	 * Changes the rule.
	 * @param answer from which answer somebody counts as satisfied
	 */
	public void satisfiedFrom(int answer) {
		this.satisfiedFrom = answer;
	}

	/**
	 * Counts a response, however often it is told of.
	 * @param response what was accepted
	 */
	public void accepted(TrialResponse response) {
		this.last.merge(response.id(), response, (old, other) -> (other.revision() > old.revision()) ? other : old);
	}

	/**
	 * Takes a response out for good.
	 * @param id its id
	 */
	public void withdrawn(String id) {
		this.withdrawn.add(id);
	}

	/**
	 * How many people are counted.
	 * @param unit a province, or {@code VN}
	 * @return a number from 0
	 */
	public long responses(String unit) {
		return of(unit).size();
	}

	/**
	 * The index.
	 * @param unit a province, or {@code VN}, with at least one answer
	 * @return percent, two decimals, half up
	 */
	public BigDecimal overall(String unit) {
		return rounded(mean(TrialWave.DIMENSIONS.values().stream().map((each) -> dimension(unit, each)).toList()));
	}

	/**
	 * A part of the index.
	 * @param unit a province, or {@code VN}, with at least one answer
	 * @param id the dimension
	 * @return percent, two decimals, half up
	 */
	public BigDecimal dimension(String unit, String id) {
		return rounded(dimension(unit, TrialWave.DIMENSIONS.getOrDefault(id, List.of())));
	}

	private Optional<BigFraction> dimension(String unit, List<String> criteria) {
		return mean(criteria.stream().map((criterion) -> criterion(unit, criterion)).toList());
	}

	private Optional<BigFraction> criterion(String unit, String id) {
		long satisfied = 0;
		long answered = 0;
		for (TrialResponse response : of(unit)) {
			Integer answer = response.answers().get(id);
			if (answer != null) {
				answered += response.weightMicros();
				satisfied += (answer >= this.satisfiedFrom) ? response.weightMicros() : 0;
			}
		}
		return (answered == 0) ? Optional.empty() : Optional.of(BigFraction.of(satisfied, answered));
	}

	private Collection<TrialResponse> of(String unit) {
		return this.last.values()
			.stream()
			.filter((each) -> unit.equals("VN") || unit.equals(each.unit()))
			.filter((each) -> !this.withdrawn.contains(each.id()))
			.toList();
	}

	private static Optional<BigFraction> mean(List<Optional<BigFraction>> values) {
		List<BigFraction> known = values.stream().flatMap(Optional::stream).toList();
		return known.stream().reduce(BigFraction::add).map((sum) -> sum.divide(known.size()));
	}

	private static BigDecimal rounded(Optional<BigFraction> share) {
		return share.orElseThrow().multiply(100).bigDecimalValue(2, RoundingMode.HALF_UP);
	}

}
