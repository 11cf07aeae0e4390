/**
 * Starting, watching and ending, tried with processes that do nothing.
 */
@NullMarked
package vn.sipas.local.launch;

import org.jspecify.annotations.NullMarked;
