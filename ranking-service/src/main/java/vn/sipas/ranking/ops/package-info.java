/** The way of the data from intake to the store, as an operator looks at it now. */
@NullMarked
package vn.sipas.ranking.ops;

import org.jspecify.annotations.NullMarked;
