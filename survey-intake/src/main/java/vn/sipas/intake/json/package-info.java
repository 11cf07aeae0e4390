/**
 * Which bytes are taken as JSON, and what is said of those that are not.
 */
@NullMarked
package vn.sipas.intake.json;

import org.jspecify.annotations.NullMarked;
