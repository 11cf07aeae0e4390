/**
 * Made-up waves and responses in the form in which they are published.
 */
@NullMarked
package vn.sipas.bench.records;

import org.jspecify.annotations.NullMarked;
