package vn.sipas.scoring.wave;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

import vn.sipas.scoring.questionnaire.Questionnaire;
import vn.sipas.scoring.tally.Shape;

/**
 * What counting and evaluating need to know of a wave.
 *
 * @param id the wave's id
 * @param definition counts the definitions of this wave, from 1
 * @param hasBeenOpen true from the first time it was open: from then on its items and
 * units stay as they are, and responses can be counted by them
 * @param days the days on which responses are counted
 * @param units the units that it ranks
 * @param scale the answers that there are
 * @param satisfiedFrom the lowest answer that counts as satisfied
 * @param questionnaire its questionnaire
 * @param items its questionnaire's items by number
 * @param clusters how many clusters a stratum has in the population, where that is known
 * @param quality which responses are flagged beside others, and which are kept out
 * @param isErased whether its responses were erased, their time being over: its figures
 * stay as they are
 */
public record Wave(String id, long definition, boolean hasBeenOpen, Days days, UnitTree units, SortedSet<Integer> scale,
		int satisfiedFrom, Questionnaire questionnaire, ItemNumbers items, Map<String, Integer> clusters,
		QualityRules quality, boolean isErased) {

	/**
	 * An answer's place on the scale.
	 * @param answer any number
	 * @return from 1 for the lowest answer there is, or 0 if it is not on the scale
	 */
	public int code(int answer) {
		return this.scale.contains(answer) ? 1 + this.scale.headSet(answer).size() : 0;
	}

	/**
	 * The place on the scale from which on answers count as satisfied.
	 * @return from 1
	 */
	public int satisfiedCode() {
		return 1 + this.scale.headSet(this.satisfiedFrom).size();
	}

	/**
	 * What counts of its responses have room for.
	 * @return its shape as it is defined now
	 */
	public Shape shape() {
		return new Shape(this.items.size(), this.scale.size(), satisfiedCode());
	}

	/**
	 * Which items can enter the index, by their numbers.
	 * @return true where an item asks for satisfaction
	 */
	public boolean[] enters() {
		boolean[] enters = new boolean[this.items.size()];
		this.questionnaire.items().forEach((item) -> enters[this.items.find(item.id())] = item.entersIndex());
		return enters;
	}

	/**
	 * Whether responses can be counted: it has been open, and nothing was erased.
	 * @return false if none may be
	 */
	public boolean isCounted() {
		return this.hasBeenOpen && !this.isErased;
	}

	/**
	 * Finds waves by their id.
	 */
	@FunctionalInterface
	public interface Lookup {

		Optional<Wave> find(String id);

	}

}
