/**
 * Who did what, and when: events in a topic of their own, and the way to read them.
 */
@NullMarked
package vn.sipas.intake.audit;

import org.jspecify.annotations.NullMarked;
