/** Events in: read from Kafka, kept in the store, rankings rebuilt. */
@NullMarked
package vn.sipas.ranking.feed;

import org.jspecify.annotations.NullMarked;
