/**
 * The API as an OpenAPI document: what the controllers serve, described by the files in
 * {@code resources/openapi}, one of each feature.
 */
@NullMarked
package vn.sipas.ranking.openapi;

import org.jspecify.annotations.NullMarked;
