/**
 * The lists of units that come with the software and that a wave may name.
 */
@NullMarked
package vn.sipas.intake.unitlist;

import org.jspecify.annotations.NullMarked;
