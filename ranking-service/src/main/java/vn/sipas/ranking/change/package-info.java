/** What changed since an earlier wave, and whether it is more than chance. */
@NullMarked
package vn.sipas.ranking.change;

import org.jspecify.annotations.NullMarked;
