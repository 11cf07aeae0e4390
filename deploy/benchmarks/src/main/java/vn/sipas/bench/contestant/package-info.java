/**
 * What scoring is held against, each a program of its own.
 */
@NullMarked
package vn.sipas.bench.contestant;

import org.jspecify.annotations.NullMarked;
