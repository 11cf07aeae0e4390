package vn.sipas.ranking.review;

import org.jspecify.annotations.Nullable;

/**
 * What the log says of a response under one key.
 *
 * @param key the record's key: wave, '|', response id
 * @param offset where it says so; what is said later under the same key has a higher one
 * @param flagged how the response stands; null if there is nothing more to be said of it
 */
public record Noted(String key, long offset, @Nullable Flagged flagged) {
}
