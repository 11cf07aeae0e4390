package vn.sipas.ranking.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that is wrong with a body.
 *
 * @param place where: a line and column of a table, or a JSON pointer (RFC 6901)
 * @param code what is wrong there; names the texts
 * @param values what the text speaks of, in its order
 */
public record Finding(Place place, String code, List<String> values) {

	/**
	 * A finding.
	 * @param place where
	 * @param code what is wrong there
	 * @param values what the text speaks of
	 * @return the finding
	 */
	public static Finding of(Place place, String code, Object... values) {
		return new Finding(place, code, Stream.of(values).map(String::valueOf).toList());
	}

	/** Where something is wrong. */
	public sealed interface Place {

	}

	/**
	 * A cell of a table.
	 *
	 * @param line the line that the row begins in, from 1, the header's being 1
	 * @param column the column's name; empty for the whole row
	 */
	public record Cell(long line, String column) implements Place {

	}

	/**
	 * A place in JSON.
	 *
	 * @param pointer JSON pointer (RFC 6901); empty for the whole
	 */
	public record Pointer(String pointer) implements Place {

		/**
		 * A member's name as a step of a pointer.
		 * @param name the name
		 * @return with its slashes and tildes escaped
		 */
		public static String step(String name) {
			return "/" + name.replace("~", "~0").replace("/", "~1");
		}

	}

}
