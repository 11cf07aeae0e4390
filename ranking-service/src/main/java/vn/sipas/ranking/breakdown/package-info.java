/** Units' figures by group of respondents, shown only where they give nobody away. */
@NullMarked
package vn.sipas.ranking.breakdown;

import org.jspecify.annotations.NullMarked;
