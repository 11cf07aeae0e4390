/**
 * At which rate scoring still keeps up.
 */
@NullMarked
package vn.sipas.bench.sustained;

import org.jspecify.annotations.NullMarked;
