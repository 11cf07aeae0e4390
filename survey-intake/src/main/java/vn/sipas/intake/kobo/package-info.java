/**
 * What KoboToolbox sends of each submission: JSON under the names of a form's questions.
 */
@NullMarked
package vn.sipas.intake.kobo;

import org.jspecify.annotations.NullMarked;
