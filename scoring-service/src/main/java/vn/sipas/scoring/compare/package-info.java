/**
 * Flags that show only beside other responses: those of one device, of one interviewer.
 * Each group of responses is on one task, whatever partitions its responses are on.
 */
@NullMarked
package vn.sipas.scoring.compare;

import org.jspecify.annotations.NullMarked;
