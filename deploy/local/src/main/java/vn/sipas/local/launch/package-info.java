/**
 * Starts, watches and ends the pipeline's processes on this machine.
 */
@NullMarked
package vn.sipas.local.launch;

import org.jspecify.annotations.NullMarked;
