/**
 * What every family of measurements works with.
 */
@NullMarked
package vn.sipas.bench.lab;

import org.jspecify.annotations.NullMarked;
