/**
 * What is said when a request is refused: RFC 9457 problems in Vietnamese and English.
 */
@NullMarked
package vn.sipas.intake.problem;

import org.jspecify.annotations.NullMarked;
