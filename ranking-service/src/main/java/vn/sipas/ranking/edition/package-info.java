/** Editions: figures as they were published, and which figures a reader is given. */
@NullMarked
package vn.sipas.ranking.edition;

import org.jspecify.annotations.NullMarked;
