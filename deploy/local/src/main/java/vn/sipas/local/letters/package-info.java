/** Dead letters at the command line. */
@NullMarked
package vn.sipas.local.letters;

import org.jspecify.annotations.NullMarked;
