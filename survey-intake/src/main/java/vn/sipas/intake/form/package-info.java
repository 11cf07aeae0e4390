/**
 * The citizen's form: pages that work on any phone, one-time links to them, and what a
 * receipt code stands for.
 */
@NullMarked
package vn.sipas.intake.form;

import org.jspecify.annotations.NullMarked;
