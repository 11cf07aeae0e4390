package vn.sipas.ranking.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.access.Role;
import vn.sipas.ranking.text.Text;

/**
 * A wave's definition, with the fields that rankings need.
 *
 * @param wave the wave's id
 * @param definition counts the wave's definitions; the highest holds
 * @param title what people call it
 * @param state where it stands
 * @param opens the first day that responses are from
 * @param closes the last day that responses are from
 * @param synthetic whether the responses are made up
 * @param scheme the method that the wave was made by; null: comparable with no other wave
 * @param previousWave the earlier wave that this one is compared with; null without one
 * @param unitList the seeded list that the units are from; null where they are the wave's
 * own
 * @param about the unit of a seeded list whose offices and lower units it ranks; null
 * where it is about none
 * @param units the units, in the list's order
 * @param scale the answers that can be given
 * @param satisfiedFrom the lowest answer that counts as satisfied
 * @param minResponses a unit with fewer responses is shown without figures
 * @param questionnaire the root of the tree
 * @param publicFigures from when on everybody may read the figures
 * @param responsesErasedAt when the responses were erased, their time being over, from
 * which on the figures are final; null while they are kept
 * @param fieldwork how the responses are gathered, as far as readers are told
 */
public record Wave(String wave, long definition, Text title, State state, LocalDate opens, LocalDate closes,
		boolean synthetic, @Nullable String scheme, @Nullable String previousWave, @Nullable String unitList,
		@Nullable About about, List<Unit> units, List<ScaleValue> scale, int satisfiedFrom, long minResponses,
		Node questionnaire, PublicFigures publicFigures, @Nullable Instant responsesErasedAt, Fieldwork fieldwork) {

	public Wave(String wave, long definition, Text title, State state, LocalDate opens, LocalDate closes,
			boolean synthetic, @Nullable String scheme, @Nullable String previousWave, @Nullable String unitList,
			@Nullable About about, List<Unit> units, List<ScaleValue> scale, int satisfiedFrom, long minResponses,
			Node questionnaire, @Nullable PublicFigures publicFigures, @Nullable Instant responsesErasedAt,
			@Nullable Fieldwork fieldwork) {
		this.wave = Objects.requireNonNull(wave, "wave");
		this.definition = definition;
		this.title = Objects.requireNonNull(title, "title");
		this.state = Objects.requireNonNull(state, "state");
		this.opens = Objects.requireNonNull(opens, "opens");
		this.closes = Objects.requireNonNull(closes, "closes");
		this.synthetic = synthetic;
		this.scheme = scheme;
		this.previousWave = previousWave;
		this.unitList = unitList;
		this.about = about;
		this.units = List.copyOf(units);
		this.scale = List.copyOf(scale);
		this.satisfiedFrom = satisfiedFrom;
		this.minResponses = minResponses;
		this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire");
		this.publicFigures = Objects.requireNonNullElse(publicFigures, PublicFigures.PUBLISHED);
		this.responsesErasedAt = responsesErasedAt;
		this.fieldwork = Objects.requireNonNullElse(fieldwork, Fieldwork.UNKNOWN);
		if (this.units.isEmpty() || this.units.stream().map(Unit::unit).distinct().count() < this.units.size()) {
			throw new IllegalArgumentException("a wave has units, each once");
		}
	}

	/**
	 * Whether everybody may read the figures.
	 * @return true once the wave is published, or from its opening on where its figures
	 * are public while they move
	 */
	public boolean hasPublicFigures() {
		return switch (this.state) {
			case PUBLISHED -> true;
			case OPEN, CLOSED -> this.publicFigures == PublicFigures.LIVE;
			case DRAFT -> false;
		};
	}

	/**
	 * Whether somebody may read the figures.
	 * @param caller who asks; null for nobody known
	 * @return true for everybody where they are public, else for the wave's analysts
	 */
	public boolean isReadableBy(@Nullable Caller caller) {
		return hasPublicFigures() || (caller != null && caller.may(Role.ANALYST, this.wave));
	}

	/**
	 * Whether figures that rest on so many responses are shown.
	 * @param responses number of responses
	 * @return true if there are any, and as many as the wave asks for
	 */
	public boolean shows(long responses) {
		return responses > 0 && responses >= this.minResponses;
	}

	/**
	 * The levels of units, the topmost first.
	 * @return the levels' names
	 */
	public List<String> levels() {
		Map<String, Integer> depths = new LinkedHashMap<>();
		Map<String, Unit> byCode = this.units.stream().collect(Collectors.toMap(Unit::unit, Function.identity()));
		this.units.forEach((unit) -> depths.merge(unit.level(), depth(unit, byCode), Math::min));
		return depths.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
	}

	/**
	 * The level that is meant where a reader names none: the topmost with more than one
	 * unit, else the lowest.
	 * @return the level's name
	 */
	public String defaultLevel() {
		List<String> levels = levels();
		return levels.stream().filter((level) -> unitsAt(level).size() > 1).findFirst().orElse(levels.getLast());
	}

	/**
	 * The units of a level.
	 * @param level the level's name
	 * @return in the list's order; empty if there is no such level
	 */
	public List<Unit> unitsAt(String level) {
		return this.units.stream().filter((unit) -> unit.level().equals(level)).toList();
	}

	/**
	 * A unit by its code.
	 * @param code the unit's code
	 * @return the unit, if the wave has it
	 */
	public Optional<Unit> unit(String code) {
		return this.units.stream().filter((unit) -> unit.unit().equals(code)).findFirst();
	}

	/**
	 * The nodes just above the criteria, the root left out: its figure is the overall
	 * one.
	 * @return in the questionnaire's order
	 */
	public List<Node> dimensions() {
		return this.questionnaire.dimensions().toList();
	}

	private static int depth(Unit unit, Map<String, Unit> byCode) {
		int depth = 0;
		String parent = unit.parent();
		// No path is longer than there are units, even if a definition goes in circles.
		while (parent != null && depth < byCode.size()) {
			Unit above = byCode.get(parent);
			parent = (above == null) ? null : above.parent();
			depth++;
		}
		return depth;
	}

}
