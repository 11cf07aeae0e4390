/**
 * Responses over HTTP: one as JSON, or many as newline-delimited JSON.
 */
@NullMarked
package vn.sipas.intake.api;

import org.jspecify.annotations.NullMarked;
