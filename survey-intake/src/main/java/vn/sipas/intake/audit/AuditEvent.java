package vn.sipas.intake.audit;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that somebody did.
 *
 * @param event the event's kind
 * @param at when
 * @param by who
 * @param action what
 * @param wave in which wave, empty for none
 * @param target to what, empty for nothing in particular
 * @param detail what else matters, empty for nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AuditEvent(String event, Instant at, String by, String action, String wave, String target, String detail) {
}
