package vn.sipas.bench.ranking;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import vn.sipas.local.embedded.EmbeddedMongo;

/** The store's process. */
public final class StoreProgram {

	private StoreProgram() {
	}

	/**
	 * Runs a store in memory until the process is ended.
	 * @param arguments the port
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void run(List<String> arguments) throws InterruptedException {
		try (EmbeddedMongo _ = EmbeddedMongo.start(null, Integer.parseInt(arguments.getFirst()))) {
			new CountDownLatch(1).await();
		}
	}

}
