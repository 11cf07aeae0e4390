/** Runs the topology: its settings, its topics, its life and its health. */
@NullMarked
package vn.sipas.scoring.streams;

import org.jspecify.annotations.NullMarked;
