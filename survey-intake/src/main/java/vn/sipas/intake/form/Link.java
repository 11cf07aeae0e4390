package vn.sipas.intake.form;

import java.time.Instant;

/**
 * What a one-time link says: for whom it is and how long. Its code is the receipt code of
 * the response that is given through it, so answering twice is answering once, and no
 * table of links is needed.
 *
 * @param code the link's code
 * @param unit the unit that it is for
 * @param expires until when it holds, to the second
 */
record Link(ReceiptCode code, String unit, Instant expires) {
}
