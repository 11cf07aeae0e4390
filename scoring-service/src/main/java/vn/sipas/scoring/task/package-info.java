/**
 * What every stateful stage shares: a state that is made anew with its task, and a pace
 * for passing it on.
 */
@NullMarked
package vn.sipas.scoring.task;

import org.jspecify.annotations.NullMarked;
