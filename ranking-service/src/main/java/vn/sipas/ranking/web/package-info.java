/** What all answers have in common: entity tags, problems, headers. */
@NullMarked
package vn.sipas.ranking.web;

import org.jspecify.annotations.NullMarked;
