/**
 * Waves and their questionnaires: read, checked, kept in a compacted topic that every
 * instance reads back.
 */
@NullMarked
package vn.sipas.intake.wave;

import org.jspecify.annotations.NullMarked;
