package vn.sipas.bench.ranking;

import java.util.Map;

import vn.sipas.bench.http.Connection;
import vn.sipas.bench.process.Child;
import vn.sipas.bench.process.FreePort;
import vn.sipas.bench.process.Jvm;
import vn.sipas.bench.process.Workshop;

/**
 * The embedded store in a process of its own.
 *
 * @param process its process
 * @param port where it listens
 */
public record Store(Child process, int port) implements AutoCloseable {

	/**
	 * Starts an empty store.
	 * @param workshop where it logs
	 * @return the running store
	 */
	public static Store start(Workshop workshop) {
		int port = FreePort.find();
		Child process = Child.start("store", Jvm.program("store", Integer.toString(port)), Map.of(), workshop.logs());
		Connection.await(process, port);
		return new Store(process, port);
	}

	/**
	 * Where clients connect.
	 * @param database a database
	 * @return a connection string
	 */
	public String uri(String database) {
		return "mongodb://127.0.0.1:" + this.port + "/" + database;
	}

	@Override
	public void close() {
		this.process.kill();
	}

}
