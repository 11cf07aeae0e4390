/**
 * Who may do what: keys, identity provider's tokens, and the rules for each address.
 */
@NullMarked
package vn.sipas.intake.access;

import org.jspecify.annotations.NullMarked;
