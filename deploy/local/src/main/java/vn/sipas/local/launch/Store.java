package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The store's file, and the name of the consumer group that fills it. The embedded store
 * can lose its last second when it is killed, while the group's place in the log is kept:
 * so a store that was not closed in good order is given up, and a new one is filled from
 * the log's beginning by a new group.
 *
 * @param file where the store keeps its data
 * @param consumerGroup the group that fills it
 */
record Store(Path file, String consumerGroup) {

	static Store of(Home home) {
		try {
			Path counter = home.storeGeneration();
			int generation = Files.exists(counter) ? Integer.parseInt(Files.readString(counter).strip()) : 1;
			if (Files.exists(home.inUse())) {
				Files.deleteIfExists(home.store(generation));
				generation++;
			}
			Files.writeString(counter, Integer.toString(generation));
			return new Store(home.store(generation), "sipas-ranking-" + generation);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep the store's data", ex);
		}
	}

}
