package vn.sipas.scoring.wave;

import java.util.Optional;
import java.util.SortedSet;

import vn.sipas.scoring.questionnaire.Questionnaire;

/**
 * What counting and evaluating need to know of a wave.
 *
 * @param id the wave's id
 * @param definition counts the definitions of this wave, from 1
 * @param hasBeenOpen true from the first time it was open: from then on its items and
 * units stay as they are, and responses can be counted by them
 * @param units the units that it ranks
 * @param scale the answers that there are
 * @param satisfiedFrom the lowest answer that counts as satisfied
 * @param questionnaire its questionnaire
 * @param items its questionnaire's items by number
 */
public record Wave(String id, long definition, boolean hasBeenOpen, UnitTree units, SortedSet<Integer> scale,
		int satisfiedFrom, Questionnaire questionnaire, ItemNumbers items) {

	/**
	 * Finds waves by their id.
	 */
	@FunctionalInterface
	public interface Lookup {

		Optional<Wave> find(String id);

	}

}
