/**
 * Finds in a response event's bytes what counting needs, without making objects of it.
 */
@NullMarked
package vn.sipas.scoring.reader;

import org.jspecify.annotations.NullMarked;
