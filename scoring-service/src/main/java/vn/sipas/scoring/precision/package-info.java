/**
 * How sure a unit's figures are: standard errors, margins and design effects, from sums
 * alone. Plain arithmetic; everything here is a share (0-1), never a percentage.
 */
@NullMarked
package vn.sipas.scoring.precision;

import org.jspecify.annotations.NullMarked;
