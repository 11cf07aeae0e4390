/** What can be odd about a response. */
@NullMarked
package vn.sipas.scoring.flag;

import org.jspecify.annotations.NullMarked;
