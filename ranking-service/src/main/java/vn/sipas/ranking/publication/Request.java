package vn.sipas.ranking.publication;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.text.Text;

/**
 * What somebody publishes.
 *
 * @param edition the number that the edition is to have: one more than the newest. So two
 * who publish at once do not both succeed, and what is sent again is known again
 * @param decision number of the decision; null without one
 * @param note what is to be said of it; null for nothing
 * @param date the day that the publication bears; null for today
 */
record Request(int edition, @Nullable String decision, @Nullable Text note, @Nullable LocalDate date) {

	/** Whether an edition is what this asked for when it was sent before. */
	boolean made(Edition made, String author) {
		return made.edition() == this.edition && made.author().equals(author)
				&& Objects.equals(made.decision(), this.decision) && Objects.equals(made.note(), this.note)
				&& (this.date == null || this.date.equals(made.date()));
	}

}
