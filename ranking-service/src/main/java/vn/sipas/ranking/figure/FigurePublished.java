package vn.sipas.ranking.figure;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The event: somebody entered a figure that a source gives, or corrected it.
 *
 * @param figure the figure
 * @param enteredBy the name of the key, or of the provider's user, that it was entered
 * with
 * @param enteredAt when, in UTC
 */
public record FigurePublished(PublishedFigure figure, String enteredBy, Instant enteredAt) {

	/** What the event is called, and the folder of its contract. */
	public static final String EVENT = "figure-published";

	public FigurePublished {
		Objects.requireNonNull(figure, "figure");
	}

	/**
	 * The event's kind.
	 * @return always the same
	 */
	@JsonProperty
	public String event() {
		return EVENT;
	}

}
