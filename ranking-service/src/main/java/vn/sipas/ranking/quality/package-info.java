/** How good the responses of units and interviewers are, as far as flags can tell. */
@NullMarked
package vn.sipas.ranking.quality;

import org.jspecify.annotations.NullMarked;
