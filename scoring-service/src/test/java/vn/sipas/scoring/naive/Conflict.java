package vn.sipas.scoring.naive;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.kafka.common.header.Headers;

/** A dead letter of a conflict in the words of {@link RandomSurvey#conflicts()}. */
public final class Conflict {

	private static final Pattern SENTENCE = Pattern.compile(
			"revision (\\d+) was counted already with other content: its digest is (\\w{32}), this one's (\\w{32})");

	private Conflict() {
	}

	public static String of(byte[] key, Headers headers) {
		String reason = text(headers, "sipas.error.reason");
		String message = text(headers, "sipas.error.message");
		MatchResult found = SENTENCE.matcher(message).results().findFirst().orElse(null);
		String rest = (found == null || !reason.equals("conflict")) ? reason + ": " + message
				: found.group(1) + " " + found.group(2) + " " + found.group(3);
		return new String(key, StandardCharsets.UTF_8) + " " + rest;
	}

	private static String text(Headers headers, String name) {
		return new String(Objects.requireNonNull(headers.lastHeader(name)).value(), StandardCharsets.UTF_8);
	}

}
