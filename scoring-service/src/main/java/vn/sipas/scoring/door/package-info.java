/** Who may ask the service what. */
@NullMarked
package vn.sipas.scoring.door;

import org.jspecify.annotations.NullMarked;
