package vn.sipas.intake.wave;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.stereotype.Component;

/**
 * All waves as they stand, as read from their topic. Of definitions with the same count
 * the first on the log stands: so all instances agree.
 */
@Component
public class Waves {

	private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

	private volatile boolean complete;

	/**
	 * What responses to a wave are held against.
	 * @param wave the wave's id
	 * @return its terms
	 * @throws ProblemException {@code not-ready} if the waves have not been read yet,
	 * {@code unknown-wave} if there is none of this id
	 */
	public Terms terms(String wave) {
		return known(wave).terms;
	}

	/**
	 * A wave as it stands.
	 * @param wave the wave's id
	 * @return its definition
	 * @throws ProblemException as for its terms
	 */
	public Wave wave(String wave) {
		return known(wave).wave;
	}

	Optional<Wave> find(String wave) {
		return Optional.ofNullable(this.kept.get(wave)).map(Kept::wave);
	}

	/**
	 * All waves as they stand.
	 * @return their definitions, by id
	 * @throws ProblemException {@code not-ready} if they have not been read yet
	 */
	public List<Wave> all() {
		if (!this.complete) {
			throw ProblemException.of(ProblemCode.NOT_READY);
		}
		return this.kept.values().stream().map(Kept::wave).sorted(Comparator.comparing(Wave::wave)).toList();
	}

	private Kept known(String wave) {
		Kept found = this.kept.get(wave);
		if (found == null) {
			throw this.complete ? ProblemException.of(ProblemCode.UNKNOWN_WAVE, wave)
					: ProblemException.of(ProblemCode.NOT_READY);
		}
		return found;
	}

	/**
	 * Takes in a definition from the log.
	 * @param wave the definition
	 * @param offset where it stands in its partition
	 */
	void apply(Wave wave, long offset) {
		this.kept.compute(wave.wave(), (id, before) -> Kept.after(before, wave, offset));
	}

	void forget(String wave) {
		this.kept.remove(wave);
	}

	/**
	 * Whether a definition came to stand.
	 * @param wave the definition
	 * @param offset where it was written
	 * @return whether it was the first of its count
	 */
	boolean stood(Wave wave, long offset) {
		Kept found = this.kept.get(wave.wave());
		return found != null && found.offsets.getOrDefault(wave.definition(), -1L) == offset;
	}

	void complete() {
		this.complete = true;
	}

	boolean isComplete() {
		return this.complete;
	}

	private record Kept(Wave wave, Terms terms, Map<Integer, Long> offsets) {

		static Kept after(@Nullable Kept before, Wave wave, long offset) {
			if (before != null && before.wave.definition() >= wave.definition()) {
				return before;
			}
			Map<Integer, Long> offsets = (before != null) ? new HashMap<>(before.offsets) : new HashMap<>();
			offsets.put(wave.definition(), offset);
			return new Kept(wave, new Terms(wave), Map.copyOf(offsets));
		}

	}

}
