/**
 * The way in for readers: who may read what, how much, and what is said to the others.
 */
@NullMarked
package vn.sipas.ranking.door;

import org.jspecify.annotations.NullMarked;
