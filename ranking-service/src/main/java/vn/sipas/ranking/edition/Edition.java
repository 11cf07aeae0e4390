package vn.sipas.ranking.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Text;

/**
 * A wave's figures as they were published. What is in an edition never changes; whatever
 * is put right is in a later one.
 *
 * @param wave the wave's id
 * @param edition counts the wave's editions, from 1
 * @param publishedAt when the figures were frozen, in UTC, to the millisecond
 * @param date the day that the publication bears
 * @param author who published it, by the name of their key
 * @param decision number of the decision by which it was published; null without one
 * @param note what is to be said of it; null for nothing
 * @param responses how many responses the figures rest on
 * @param definition the number of the wave's definition that the figures were made by
 * @param units how many units it has
 * @param rankings the rankings that it has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Edition(String wave, int edition,
		@JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
				timezone = "UTC") Instant publishedAt,
		LocalDate date, String author, @Nullable String decision, @Nullable Text note, long responses, long definition,
		int units, List<FrozenRanking> rankings) {

	public Edition {
		Objects.requireNonNull(wave, "wave");
		Objects.requireNonNull(publishedAt, "publishedAt");
		Objects.requireNonNull(date, "date");
		Objects.requireNonNull(author, "author");
		rankings = List.copyOf(rankings);
		if (edition < 1 || definition < 1 || units < 1) {
			throw new IllegalArgumentException("an edition, a definition and units from 1 are expected");
		}
	}

	/**
	 * What names the edition among those of all waves.
	 * @return the wave's id, '|', the number
	 */
	@JsonIgnore
	public String key() {
		return key(this.wave, this.edition);
	}

	static String key(String wave, int edition) {
		return wave + "|" + edition;
	}

	/**
	 * One of its rankings.
	 * @param level the units' level
	 * @param parent the unit that they are below; empty for the whole level
	 * @return the ranking, if the edition has it
	 */
	public Optional<FrozenRanking> ranking(String level, String parent) {
		return this.rankings.stream()
			.filter((one) -> one.level().equals(level) && Objects.requireNonNullElse(one.parent(), "").equals(parent))
			.findFirst();
	}

	/**
	 * Whether a ranking of an edition was made from a state, or from a later one.
	 * @param level the units' level
	 * @param parent the unit that they are below; empty for the whole level
	 * @param version the state's version
	 * @return false if the edition has no such ranking, too
	 */
	public boolean covers(String level, String parent, long version) {
		return ranking(level, parent).filter((frozen) -> version <= frozen.version()).isPresent();
	}

	/**
	 * A ranking of an edition, of which the lines are with the units.
	 *
	 * @param level the units' level
	 * @param parent the unit that they are below; null for the whole level
	 * @param version the version that it had when it was frozen
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record FrozenRanking(String level, @Nullable String parent, long version) {

		public FrozenRanking {
			Objects.requireNonNull(level, "level");
		}

	}

}
