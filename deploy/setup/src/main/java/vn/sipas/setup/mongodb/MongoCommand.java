package vn.sipas.setup.mongodb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.mongodb.ConnectionString;

/**
 * Replica set and users, at a server on this host that may still be starting.
 */
public final class MongoCommand {

	private MongoCommand() {
	}

	/**
	 * Does it. It has to come from the server's own network address, as only from there
	 * the first user may be made.
	 * @param paths where the secrets are, by container
	 * @throws IOException if one of them cannot be read
	 * @throws InterruptedException if it is ended
	 */
	public static void run(Path... paths) throws IOException, InterruptedException {
		ConnectionString service = service(paths[0]);
		Server server = server(paths[0], service);
		server.start();
		server.user(service);
		System.out.println("MongoDB is a replica set, with a user for ranking-service.");
	}

	/**
	 * Deletes what ranking-service keeps, so that it is made from Kafka again. The
	 * service has to be ended before, every instance of it, since it reads where it goes
	 * on when it starts.
	 * @param paths where the secrets are, by container
	 * @throws IOException if one of them cannot be read
	 */
	public static void empty(Path... paths) throws IOException {
		ConnectionString service = service(paths[0]);
		server(paths[0], service).empty(service);
		System.out.println("What ranking-service keeps is deleted; it fills it again when it starts.");
	}

	private static ConnectionString service(Path secrets) throws IOException {
		return new ConnectionString(Files.readString(secrets.resolve("ranking-service/spring.mongodb.uri")).strip());
	}

	private static Server server(Path secrets, ConnectionString service) throws IOException {
		String replicaSet = service.getRequiredReplicaSetName();
		if (replicaSet == null) {
			throw new IOException("The address of MongoDB names no replica set");
		}
		String admin = Files.readString(secrets.resolve("mongodb/admin.password")).strip();
		return new Server(service.getHosts().getFirst(), replicaSet, admin);
	}

}
