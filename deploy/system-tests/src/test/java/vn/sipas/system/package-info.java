/**
 * The whole pipeline under test, as processes, faults included.
 */
@NullMarked
package vn.sipas.system;

import org.jspecify.annotations.NullMarked;
