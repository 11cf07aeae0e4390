package vn.sipas.ranking.review;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which flagged responses a reader wants.
 *
 * @param wave the wave's id
 * @param state where they stand; null for all
 * @param flag a flag that they have; null for any
 * @param units the units that they are for; null for all
 * @param interviewer who asked; null for anybody
 * @param page which page, from 0
 * @param size how many on a page
 */
record Asked(String wave, @Nullable ReviewState state, @Nullable String flag, @Nullable Set<String> units,
		@Nullable String interviewer, int page, int size) {
}
