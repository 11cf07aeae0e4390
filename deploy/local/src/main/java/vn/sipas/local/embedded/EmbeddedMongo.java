package vn.sipas.local.embedded;

import java.net.InetSocketAddress;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.jspecify.annotations.Nullable;

/**
 * A store that speaks MongoDB's protocol, on 127.0.0.1. It has no transactions, no change
 * streams and no time series.
 */
public final class EmbeddedMongo implements AutoCloseable {

	private final MongoServer server;

	private final InetSocketAddress address;

	private EmbeddedMongo(MongoServer server, InetSocketAddress address) {
		this.server = server;
		this.address = address;
	}

	/**
	 * Starts a store and returns once it takes connections.
	 * @param file where it keeps its data, or null to keep them in memory
	 * @param port the port that clients connect to, or 0 for a free one
	 * @return the running store
	 */
	public static EmbeddedMongo start(@Nullable Path file, int port) {
		MongoBackend backend = (file == null) ? H2Backend.inMemory() : new H2Backend(file.toString());
		MongoServer server = new MongoServer(backend);
		server.bind("127.0.0.1", port);
		return new EmbeddedMongo(server, server.getLocalAddress());
	}

	/**
	 * Where clients connect.
	 * @param database the database that the connection is for
	 * @return a MongoDB connection string
	 */
	public String connectionString(String database) {
		return "mongodb://127.0.0.1:" + this.address.getPort() + "/" + database;
	}

	@Override
	public void close() {
		this.server.shutdown();
	}

}
