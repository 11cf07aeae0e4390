package vn.sipas.ranking.webhook;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver a message.
 *
 * @param at when it began, in UTC
 * @param tookMs how long it took, in milliseconds
 * @param status the status of the answer; null without an answer
 * @param error why there was no answer; null with one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Attempt(Instant at, long tookMs, @Nullable Integer status, @Nullable String error) {

	static Attempt of(Instant at, Instant end, Outcome outcome) {
		long took = end.toEpochMilli() - at.toEpochMilli();
		return switch (outcome) {
			case Outcome.Answered(var status, var _) -> new Attempt(at, took, status, null);
			case Outcome.Failed(var error) -> new Attempt(at, took, null, error);
		};
	}

}
