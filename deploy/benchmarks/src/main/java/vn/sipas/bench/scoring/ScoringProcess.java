package vn.sipas.bench.scoring;

import java.util.HashMap;
import java.util.Map;

import vn.sipas.bench.http.Connection;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.FreePort;
import vn.sipas.bench.process.Jvm;
import vn.sipas.bench.process.Workshop;

/**
 * scoring-service as it is shipped.
 *
 * @param process its process
 * @param port where it answers
 */
public record ScoringProcess(Child process, int port) implements AutoCloseable {

	/**
	 * Starts it.
	 * @param workshop where its jar is
	 * @param broker the broker
	 * @param application the application's id
	 * @param instance which of several it is; each has a state folder of its own
	 * @param more what it is told besides
	 * @return the process, which may not be ready yet
	 */
	public static ScoringProcess start(Workshop workshop, Broker broker, String application, int instance,
			Map<String, String> more) {
		int port = FreePort.find();
		Map<String, String> environment = new HashMap<>(more);
		environment.put("SERVER_ADDRESS", "127.0.0.1");
		environment.put("SERVER_PORT", Integer.toString(port));
		environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.address());
		environment.put("SIPAS_SCORING_APPLICATION_ID", application);
		environment.put("SIPAS_SCORING_STATE_DIRECTORY",
				workshop.folder().resolve("data").resolve(state(application, instance)).toString());
		return new ScoringProcess(Child.start("scoring-" + instance, Jvm.service("scoring-service", workshop),
				environment, workshop.logs()), port);
	}

	/**
	 * The name of an instance's state folder.
	 * @param application the application's id
	 * @param instance which of several
	 * @return a folder among the workshop's data
	 */
	public static String state(String application, int instance) {
		return application + "-state-" + instance;
	}

	/** Waits until it is ready: its topics are there, and its state is restored. */
	public void awaitReady() {
		Connection.awaitReady(this.process, this.port);
	}

	@Override
	public void close() {
		this.process.close();
	}

}
