/**
 * What responses leave behind when they are summed up: counts of answers, and what
 * margins of error need besides. Every sum is exact and does not depend on the order of
 * arrival.
 */
@NullMarked
package vn.sipas.scoring.tally;

import org.jspecify.annotations.NullMarked;
