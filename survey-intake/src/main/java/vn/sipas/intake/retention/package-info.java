/**
 * Erases a wave's responses once their time is over.
 */
@NullMarked
package vn.sipas.intake.retention;

import org.jspecify.annotations.NullMarked;
