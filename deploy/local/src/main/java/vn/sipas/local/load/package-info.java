/**
 * The command that loads files of waves and responses.
 */
@NullMarked
package vn.sipas.local.load;

import org.jspecify.annotations.NullMarked;
