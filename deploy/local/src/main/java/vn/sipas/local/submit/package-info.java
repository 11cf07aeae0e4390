/**
 * Sends waves and responses to survey-intake over HTTP, as any survey app would.
 */
@NullMarked
package vn.sipas.local.submit;

import org.jspecify.annotations.NullMarked;
