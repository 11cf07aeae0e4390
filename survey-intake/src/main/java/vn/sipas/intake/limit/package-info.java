/**
 * How much one may ask: requests in a time, and how slowly a body may come.
 */
@NullMarked
package vn.sipas.intake.limit;

import org.jspecify.annotations.NullMarked;
