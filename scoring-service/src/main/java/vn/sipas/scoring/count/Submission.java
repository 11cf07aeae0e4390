package vn.sipas.scoring.count;

import java.util.List;

/**
 * A submission that its wave can take.
 *
 * @param revision from 1; a higher one replaces a lower
 * @param digest tells whether another submission has the same content
 * @param cell where it counts
 * @param weight its weight in millionths, at least 1
 * @param answers its answers, none twice
 */
record Submission(int revision, Digest digest, Cell cell, long weight, List<Answer> answers) {
}
