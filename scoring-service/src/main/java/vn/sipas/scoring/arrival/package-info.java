/**
 * How long what came has been on its way, and the traces that go with it: beside the
 * figures, which depend on nothing of it.
 */
@NullMarked
package vn.sipas.scoring.arrival;

import org.jspecify.annotations.NullMarked;
