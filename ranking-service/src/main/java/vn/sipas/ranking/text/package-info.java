/**
 * What people read: texts in Vietnamese and English, and which of the two a reader wants.
 */
@NullMarked
package vn.sipas.ranking.text;

import org.jspecify.annotations.NullMarked;
