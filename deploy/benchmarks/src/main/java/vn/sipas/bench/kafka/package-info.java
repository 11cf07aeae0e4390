/**
 * A broker in a process of its own, and what it knows of topics and groups.
 */
@NullMarked
package vn.sipas.bench.kafka;

import org.jspecify.annotations.NullMarked;
