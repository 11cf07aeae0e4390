/**
 * What each response last counted as: a table in memory beside the heap, and its pages in
 * a state store. The table is read and written for each response, the store once a commit
 * for each page that has changed.
 */
@NullMarked
package vn.sipas.scoring.responses;

import org.jspecify.annotations.NullMarked;
