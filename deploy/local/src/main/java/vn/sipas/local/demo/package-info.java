/**
 * Makes up the demo wave's responses, such that they come out at the published figures.
 */
@NullMarked
package vn.sipas.local.demo;

import org.jspecify.annotations.NullMarked;
