/** What operators may see of the service, and who is one. */
@NullMarked
package vn.sipas.ranking.monitoring;

import org.jspecify.annotations.NullMarked;
