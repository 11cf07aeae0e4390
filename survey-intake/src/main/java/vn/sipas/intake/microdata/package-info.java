/**
 * Responses as analysts get them: one table of what counts, without anything that leads
 * to a person.
 */
@NullMarked
package vn.sipas.intake.microdata;

import org.jspecify.annotations.NullMarked;
