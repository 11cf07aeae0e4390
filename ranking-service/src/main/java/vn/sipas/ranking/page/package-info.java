/** The ranking as a page for people. */
@NullMarked
package vn.sipas.ranking.page;

import org.jspecify.annotations.NullMarked;
