/**
 * Who is asking: keys, as survey-intake issues and revokes them, and an identity
 * provider's tokens.
 */
@NullMarked
package vn.sipas.ranking.access;

import org.jspecify.annotations.NullMarked;
