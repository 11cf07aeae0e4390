/** Keeps scores, ranks units by them, and serves the rankings to readers. */
@NullMarked
package vn.sipas.ranking;

import org.jspecify.annotations.NullMarked;
