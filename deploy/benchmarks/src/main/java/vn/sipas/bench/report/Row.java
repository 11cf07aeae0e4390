package vn.sipas.bench.report;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A line of the report.
 *
 * @param name what was measured
 * @param values the runs
 * @param unit the values' unit
 * @param against the row that it is held against
 * @param goal what it should reach
 */
public record Row(String name, Spread values, String unit, Optional<Row> against, Optional<Goal> goal) {

	public static Row of(String name, Spread values, String unit) {
		return new Row(name, values, unit, Optional.empty(), Optional.empty());
	}

	/**
	 * This row held against another.
	 * @param other a row of the same unit
	 * @param goal what the ratio should reach, or null where there is no goal
	 * @return a row with a ratio
	 */
	public Row against(Row other, @Nullable Goal goal) {
		return new Row(this.name, this.values, this.unit, Optional.of(other), Optional.ofNullable(goal));
	}

	/**
	 * This row with a goal for its value.
	 * @param goal what the value should reach
	 * @return a row with a goal
	 */
	public Row withGoal(Goal goal) {
		return new Row(this.name, this.values, this.unit, this.against, Optional.of(goal));
	}

	Optional<Double> ratio() {
		return this.against.map((other) -> this.values.ratioTo(other.values()));
	}

	Optional<Boolean> met() {
		return this.goal.map((wanted) -> wanted.isMetBy(ratio().orElseGet(this.values::median)));
	}

}
