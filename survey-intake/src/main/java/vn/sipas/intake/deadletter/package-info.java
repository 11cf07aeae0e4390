/**
 * Records that a consumer could not use: which there are, and what is done about them.
 */
@NullMarked
package vn.sipas.intake.deadletter;

import org.jspecify.annotations.NullMarked;
