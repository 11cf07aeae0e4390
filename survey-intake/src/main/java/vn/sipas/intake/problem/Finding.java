package vn.sipas.intake.problem;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong with a body.
 *
 * @param pointer JSON pointer (RFC 6901) to the place, the empty string for the whole
 * @param code what is wrong there
 * @param args what the code's text mentions, in its order
 */
public record Finding(String pointer, FindingCode code, List<String> args) {

	/**
	 * A finding.
	 * @param pointer JSON pointer to the place
	 * @param code what is wrong there
	 * @param args what the code's text mentions
	 * @return the finding
	 */
	public static Finding of(String pointer, FindingCode code, Object... args) {
		return new Finding(pointer, code, Arrays.stream(args).map(String::valueOf).toList());
	}

	/**
	 * A pointer one step deeper.
	 * @param pointer where to start
	 * @param name the field or index to step to
	 * @return the pointer, the name escaped
	 */
	public static String below(String pointer, Object name) {
		return pointer + '/' + String.valueOf(name).replace("~", "~0").replace("/", "~1");
	}

}
