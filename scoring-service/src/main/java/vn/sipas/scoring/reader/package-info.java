/**
 * Finds the few fields that counting needs in an event's bytes, where it looks as the
 * publisher writes it; a real parser stands behind it for whatever does not.
 */
@NullMarked
package vn.sipas.scoring.reader;

import org.jspecify.annotations.NullMarked;
