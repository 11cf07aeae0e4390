/**
 * Outgoing webhooks, after Standard Webhooks: other systems are told when a ranking that
 * everybody may read has changed, and when a wave was published.
 */
@NullMarked
package vn.sipas.ranking.webhook;

import org.jspecify.annotations.NullMarked;
