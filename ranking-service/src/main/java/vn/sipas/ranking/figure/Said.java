package vn.sipas.ranking.figure;

import org.jspecify.annotations.Nullable;

/**
 * What the log says under a figure's key.
 *
 * @param key the figure's key
 * @param offset where it stands in its partition, from 0; what is said later under a key
 * holds
 * @param figure the figure; null if it was taken back
 */
public record Said(String key, long offset, @Nullable PublishedFigure figure) {

	/**
	 * Whether a key is a figure's.
	 * @param key a record's key
	 * @return whether it is
	 */
	public static boolean isOf(String key) {
		return PublishedFigure.subjectOf(key) != null;
	}

	/**
	 * What a record says.
	 * @param key the record's key
	 * @param offset where it stands
	 * @param event its value; null if there is none
	 * @return what is said
	 * @throws IllegalArgumentException if the key is not the figure's
	 */
	public static Said of(String key, long offset, @Nullable FigurePublished event) {
		if (!isOf(key) || (event != null && !event.figure().key().equals(key))) {
			throw new IllegalArgumentException("the key is not the figure's: " + key);
		}
		return new Said(key, offset, (event == null) ? null : event.figure());
	}

	String subject() {
		String subject = PublishedFigure.subjectOf(this.key);
		if (subject == null) {
			throw new IllegalStateException(this.key);
		}
		return subject;
	}

}
