package vn.sipas.ranking.history;

import java.util.List;

/**
 * A history with one state more.
 *
 * @param timeline the history
 * @param made the buckets that have to be written before it
 * @param over the ids of buckets that it does without, to be removed after it is written
 */
record Growth(Timeline timeline, List<BucketDocument> made, List<String> over) {

	Growth {
		made = List.copyOf(made);
		over = List.copyOf(over);
	}

}
