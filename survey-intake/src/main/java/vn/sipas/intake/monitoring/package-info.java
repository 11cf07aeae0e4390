/** What operators may see of the service, and who is one. */
@NullMarked
package vn.sipas.intake.monitoring;

import org.jspecify.annotations.NullMarked;
