/**
 * Measures the pipeline beside its limits, each contestant in a process of its own.
 */
@NullMarked
package vn.sipas.bench;

import org.jspecify.annotations.NullMarked;
