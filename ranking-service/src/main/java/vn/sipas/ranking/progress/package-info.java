/**
 * How far the gathering of a wave's responses is: by day, against the plan, who is
 * behind.
 */
@NullMarked
package vn.sipas.ranking.progress;

import org.jspecify.annotations.NullMarked;
