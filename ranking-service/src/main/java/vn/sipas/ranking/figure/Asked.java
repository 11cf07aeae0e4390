package vn.sipas.ranking.figure;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for.
 *
 * @param fields what fields of a subject have to be; others may be anything
 * @param conflicts whether sources have to contradict each other, or must not; null for
 * either
 * @param page from 0
 * @param size of a page, from 1
 */
record Asked(Map<String, Object> fields, @Nullable Boolean conflicts, int page, int size) {
}
