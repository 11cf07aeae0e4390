package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is said of the edition that a page shows, or of the figures that move beside the
 * editions.
 *
 * @param number the edition's number; empty of moving figures
 * @param day the day that it bears, as people write it; empty of moving figures
 * @param author who published it; empty of moving figures
 * @param decision number of the decision; empty without one
 * @param remark what the publisher says of it; empty for nothing
 * @param newer the address of the newest edition, where this is an older one or moving
 * figures; null on the newest
 * @param all the wave's editions, as addresses; none where there is only one
 * @param moving the address of the figures as they move, for who may read them; null for
 * others, and where they are shown
 */
record EditionNote(String number, String day, String author, String decision, String remark, @Nullable Choice newer,
		List<Choice> all, @Nullable String moving) {

	/** Whether it is said of an edition. */
	public boolean isEdition() {
		return !this.number.isEmpty();
	}

}
