/**
 * What a unit could do next: which criteria would raise its index most, and where it
 * falls short of what people expect.
 */
@NullMarked
package vn.sipas.ranking.priority;

import org.jspecify.annotations.NullMarked;
