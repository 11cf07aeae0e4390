package vn.sipas.ranking.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as readers get it.
 *
 * @param wave the wave's id
 * @param level the level of the units
 * @param parent the unit that they are below; null for the whole level
 * @param version grows by 1 with each change that a reader can see, from 1
 * @param updatedAt when this version was made, in UTC, to the millisecond
 * @param synthetic whether the responses are made up
 * @param definition the number of the wave's definition that it was made by
 * @param edition the number of the edition that it is from; null while figures move
 * @param provisional true while figures move, else null
 * @param units by place; all units of the level, those without a place last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ranking(String wave, String level, @Nullable String parent, long version,
		@JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
				timezone = "UTC") Instant updatedAt,
		boolean synthetic, long definition, @Nullable Integer edition, @Nullable Boolean provisional,
		List<RankedUnit> units) {

	public Ranking {
		units = List.copyOf(units);
	}

	/**
	 * The same ranking with some of its units, in any order.
	 * @param some lines of this ranking
	 * @return a ranking with these lines
	 */
	Ranking with(List<RankedUnit> some) {
		return new Ranking(this.wave, this.level, this.parent, this.version, this.updatedAt, this.synthetic,
				this.definition, this.edition, this.provisional, some);
	}

	/**
	 * A unit's line.
	 * @param code the unit's code
	 * @return the line, if the unit is ranked here
	 */
	public Optional<RankedUnit> unit(String code) {
		return this.units.stream().filter((unit) -> unit.unit().equals(code)).findFirst();
	}

	/**
	 * The responses that the ranking rests on.
	 * @return the sum over its units
	 */
	public long responses() {
		return this.units.stream().mapToLong(RankedUnit::responses).sum();
	}

	// Titles, states and rules are seen too, so a new definition is a change.
	boolean shows(long definition, List<RankedUnit> units) {
		return this.definition == definition && this.units.equals(units);
	}

}
