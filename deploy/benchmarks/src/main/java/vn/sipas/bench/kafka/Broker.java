package vn.sipas.bench.kafka;

import java.time.Duration;
import java.util.Map;

import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.FreePort;
import vn.sipas.bench.process.Jvm;
import vn.sipas.bench.process.Pause;
import vn.sipas.bench.process.Workshop;

/** A broker in a process of its own, empty at first. */
public final class Broker implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final Duration BETWEEN = Duration.ofMillis(200);

	private final Child process;

	private final Cluster cluster;

	private final String address;

	private Broker(Child process, String address) {
		this.process = process;
		this.address = address;
		this.cluster = new Cluster(address);
	}

	/**
	 * Starts a broker and waits until it answers.
	 * @param workshop where it keeps its data
	 * @return the running broker
	 */
	public static Broker start(Workshop workshop) {
		int port = FreePort.find();
		Child process = Child.start("broker",
				Jvm.program("broker", workshop.empty("broker").toString(), Integer.toString(port)), Map.of(),
				workshop.logs());
		Broker broker = new Broker(process, "127.0.0.1:" + port);
		Pause.until("the broker", PATIENCE, BETWEEN, () -> {
			process.requireAlive();
			return broker.cluster.answers();
		});
		return broker;
	}

	public String address() {
		return this.address;
	}

	public Cluster cluster() {
		return this.cluster;
	}

	public Child process() {
		return this.process;
	}

	@Override
	public void close() {
		this.cluster.close();
		// Nobody needs what it has, and an orderly end takes seconds.
		this.process.kill();
	}

}
