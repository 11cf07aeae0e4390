package vn.sipas.bench.intake;

import java.util.Map;

import vn.sipas.bench.http.Connection;
import vn.sipas.bench.http.Request;
import vn.sipas.bench.kafka.Broker;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.FreePort;
import vn.sipas.bench.process.Jvm;
import vn.sipas.bench.process.Workshop;
import vn.sipas.bench.records.Survey;

/**
 * survey-intake as it is shipped, with a wave that is open.
 *
 * @param process its process
 * @param port where it answers
 */
public record IntakeProcess(Child process, int port) implements AutoCloseable {

	/** The admin key of these benchmarks. */
	public static final String KEY = "benchmark";

	/**
	 * Starts it, waits until it is ready and defines a wave.
	 * @param workshop where its jar is
	 * @param broker the broker
	 * @param survey the wave
	 * @return the process
	 */
	public static IntakeProcess start(Workshop workshop, Broker broker, Survey survey) {
		int port = FreePort.find();
		Child child = Child.start("intake", Jvm.service("survey-intake", workshop),
				Map.of("SERVER_ADDRESS", "127.0.0.1", "SERVER_PORT", Integer.toString(port), "MANAGEMENT_SERVER_PORT",
						"0", "SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.address(), "SIPAS_ADMIN_KEY", KEY),
				workshop.logs());
		Connection.awaitReady(child, port);
		byte[] definition = survey.definition();
		try (Connection connection = new Connection(port)) {
			connection
				.exchange(Request.head("PUT", "/api/v1/waves/" + survey.wave(), KEY, "application/json",
						definition.length), definition)
				.requireSuccess();
		}
		return new IntakeProcess(child, port);
	}

	/**
	 * Where responses go.
	 * @param survey their wave
	 * @return a path
	 */
	public static String path(Survey survey) {
		return "/api/v1/waves/" + survey.wave() + "/responses";
	}

	@Override
	public void close() {
		this.process.close();
	}

}
