/** Surveys for tests, and their figures computed the plain way. */
@NullMarked
package vn.sipas.scoring.naive;

import org.jspecify.annotations.NullMarked;
