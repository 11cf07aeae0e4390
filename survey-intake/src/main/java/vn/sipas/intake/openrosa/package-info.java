/**
 * Forms and submissions for ODK Collect and other apps that speak OpenRosa 1.0.
 */
@NullMarked
package vn.sipas.intake.openrosa;

import org.jspecify.annotations.NullMarked;
