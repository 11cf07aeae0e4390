/** How events are read and written as JSON. */
@NullMarked
package vn.sipas.scoring.json;

import org.jspecify.annotations.NullMarked;
