/**
 * Runs the whole pipeline on one machine: an embedded broker and store, and the services
 * as processes.
 */
@NullMarked
package vn.sipas.local;

import org.jspecify.annotations.NullMarked;
