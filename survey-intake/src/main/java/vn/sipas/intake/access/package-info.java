/**
 * Who may write: whoever holds the admin key.
 */
@NullMarked
package vn.sipas.intake.access;

import org.jspecify.annotations.NullMarked;
