/**
 * Processes that are measured, and what they cost.
 */
@NullMarked
package vn.sipas.bench.process;

import org.jspecify.annotations.NullMarked;
