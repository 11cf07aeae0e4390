/**
 * What happens to the whole pipeline, on real brokers and a real store, when its parts
 * die, stall or lose each other; and that every accepted response counts exactly once.
 */
@NullMarked
package vn.sipas.system.fault;

import org.jspecify.annotations.NullMarked;
