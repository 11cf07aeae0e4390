package vn.sipas.bench.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import vn.sipas.local.embedded.EmbeddedKafka;

/** The broker's process. */
public final class BrokerProgram {

	private BrokerProgram() {
	}

	/**
	 * Runs a broker until the process is ended.
	 * @param arguments folder and port
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void run(List<String> arguments) throws InterruptedException {
		EmbeddedKafka broker = EmbeddedKafka.start(Path.of(arguments.get(0)), Integer.parseInt(arguments.get(1)));
		Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
		new CountDownLatch(1).await();
	}

}
