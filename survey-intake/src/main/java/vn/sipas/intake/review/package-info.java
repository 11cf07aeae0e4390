/**
 * Decisions on responses that were flagged.
 */
@NullMarked
package vn.sipas.intake.review;

import org.jspecify.annotations.NullMarked;
