/** What is typed behind a command. */
@NullMarked
package vn.sipas.local.options;

import org.jspecify.annotations.NullMarked;
