/**
 * Rows, their table and their JSON.
 */
@NullMarked
package vn.sipas.bench.report;

import org.jspecify.annotations.NullMarked;
