package vn.sipas.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The index as one would compute it by hand from a list of responses: each one in its
 * last revision, none that was withdrawn.
 */
final class NaiveFigures {

	private static final int SATISFIED_FROM = 4;

	private final Map<String, TrialResponse> last = new HashMap<>();

	void accepted(TrialResponse response) {
		this.last.merge(response.id(), response, (old, other) -> (other.revision() > old.revision()) ? other : old);
	}

	void withdrawn(String id) {
		this.last.remove(id);
	}

	long responses(String unit) {
		return of(unit).size();
	}

	BigDecimal overall(String unit) {
		return rounded(mean(TrialWave.DIMENSIONS.values().stream().map((each) -> dimension(unit, each)).toList()));
	}

	BigDecimal dimension(String unit, String id) {
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
				satisfied += (answer >= SATISFIED_FROM) ? response.weightMicros() : 0;
			}
		}
		return (answered == 0) ? Optional.empty() : Optional.of(BigFraction.of(satisfied, answered));
	}

	private Collection<TrialResponse> of(String unit) {
		return this.last.values().stream().filter((each) -> unit.equals("VN") || unit.equals(each.unit())).toList();
	}

	private static Optional<BigFraction> mean(List<Optional<BigFraction>> values) {
		List<BigFraction> known = values.stream().flatMap(Optional::stream).toList();
		return known.stream().reduce(BigFraction::add).map((sum) -> sum.divide(known.size()));
	}

	private static BigDecimal rounded(Optional<BigFraction> share) {
		return share.orElseThrow().multiply(100).bigDecimalValue(2, RoundingMode.HALF_UP);
	}

}
