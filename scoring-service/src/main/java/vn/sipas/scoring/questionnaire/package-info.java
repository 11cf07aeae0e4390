/**
 * A wave's questionnaire as a tree, and the exact value of each of its nodes: arithmetic
 * alone.
 */
@NullMarked
package vn.sipas.scoring.questionnaire;

import org.jspecify.annotations.NullMarked;
