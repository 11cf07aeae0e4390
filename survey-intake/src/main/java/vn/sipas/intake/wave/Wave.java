package vn.sipas.intake.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A wave's whole definition as it stands: what is kept, published and answered.
 *
 * @param wave its id
 * @param definition counts the wave's definitions, from 1
 * @param definedAt when this definition was made
 * @param hasBeenOpen whether it was ever open: from then on its items and units are fixed
 * @param title its title
 * @param state where it stands
 * @param reason why it was opened again
 * @param opens first day on which answers may have been given, by Vietnam's clock
 * @param closes last such day
 * @param synthetic whether its responses are made up
 * @param scheme the method that it was made by: figures of waves of different schemes are
 * not comparable
 * @param previousWave id of the earlier wave that it is compared with, known here or not
 * @param unitList the seeded list that the units come from, where they do
 * @param about the unit of a seeded list whose offices and lower units it ranks, where it
 * is about one
 * @param units the units that are ranked, and those above them
 * @param strata the strata of its sample whose size in the population is known
 * @param scale the answers that may be given
 * @param satisfiedFrom the lowest answer that counts as satisfied
 * @param minResponses a unit with fewer is shown without figures
 * @param questionnaire the root of the tree of criteria
 * @param publicFigures from when on everybody may read its figures; left out: once it is
 * published
 * @param fieldwork how its responses are gathered, where anything is said of it
 * @param responsesErasedAt when its responses were erased, their time being over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wave(String wave, int definition, Instant definedAt, boolean hasBeenOpen, Text title, WaveState state,
		@Nullable String reason, LocalDate opens, LocalDate closes, boolean synthetic, @Nullable String scheme,
		@Nullable String previousWave, @Nullable String unitList, @Nullable About about, List<Unit> units,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Stratum> strata, List<ScaleValue> scale, int satisfiedFrom,
		int minResponses, Node questionnaire, @Nullable PublicFigures publicFigures, @Nullable Fieldwork fieldwork,
		@Nullable Instant responsesErasedAt) {

	@SuppressWarnings("ConstantValue")
	public Wave {
		// Jackson hands in null where an event has no such field.
		strata = (strata != null) ? List.copyOf(strata) : List.of();
	}

	/**
	 * How its responses are gathered.
	 * @return what is said of it, or that nothing is
	 */
	@JsonIgnore
	public Fieldwork gathering() {
		return Objects.requireNonNullElse(this.fieldwork, Fieldwork.UNSAID);
	}

	/**
	 * The definition that follows another one.
	 * @param kept what it follows, or null where it is the first
	 * @param now when it is made
	 * @return this content as the next definition
	 */
	Wave following(@Nullable Wave kept, Instant now) {
		int next = (kept != null) ? kept.definition + 1 : 1;
		boolean opened = this.state == WaveState.OPEN || (kept != null && kept.hasBeenOpen);
		return as(next, now, opened, reasonAfter(kept), erasedAfter(kept));
	}

	/**
	 * The same wave without its responses.
	 * @param now when they were erased
	 * @return a definition that says so
	 */
	Wave erased(Instant now) {
		return as(this.definition, this.definedAt, this.hasBeenOpen, this.reason, now.truncatedTo(ChronoUnit.MILLIS));
	}

	// What was erased stays erased, whoever defines the wave anew.
	private @Nullable Instant erasedAfter(@Nullable Wave kept) {
		return (kept != null && kept.responsesErasedAt != null) ? kept.responsesErasedAt : this.responsesErasedAt;
	}

	/**
	 * Whether two definitions say the same, whenever they were made.
	 * @param kept the other one
	 * @return whether nothing would change
	 */
	boolean saysTheSameAs(Wave kept) {
		return as(kept.definition, kept.definedAt, kept.hasBeenOpen, reasonAfter(kept), erasedAfter(kept)).equals(kept);
	}

	private Wave as(int definition, Instant definedAt, boolean hasBeenOpen, @Nullable String reason,
			@Nullable Instant erasedAt) {
		return new Wave(this.wave, definition, definedAt, hasBeenOpen, this.title, this.state, reason, this.opens,
				this.closes, this.synthetic, this.scheme, this.previousWave, this.unitList, this.about, this.units,
				this.strata, this.scale, this.satisfiedFrom, this.minResponses, this.questionnaire, this.publicFigures,
				this.fieldwork, erasedAt);
	}

	// Why it was opened again stays known for as long as it stays in that state.
	private @Nullable String reasonAfter(@Nullable Wave kept) {
		if (this.reason == null && kept != null && kept.state == this.state) {
			return kept.reason;
		}
		return this.reason;
	}

}
