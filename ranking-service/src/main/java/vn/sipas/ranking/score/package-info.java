/** Units' figures as they were scored, the newest version of each kept. */
@NullMarked
package vn.sipas.ranking.score;

import org.jspecify.annotations.NullMarked;
