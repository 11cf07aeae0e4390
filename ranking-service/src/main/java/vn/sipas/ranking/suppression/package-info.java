/**
 * Which counts of groups are hidden, so that no hidden one can be had by subtraction:
 * plain arithmetic.
 */
@NullMarked
package vn.sipas.ranking.suppression;

import org.jspecify.annotations.NullMarked;
