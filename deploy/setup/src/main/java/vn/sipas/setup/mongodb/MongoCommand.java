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
		String admin = Files.readString(paths[0].resolve("mongodb/admin.password")).strip();
		ConnectionString service = new ConnectionString(
				Files.readString(paths[0].resolve("ranking-service/spring.mongodb.uri")).strip());
		String replicaSet = service.getRequiredReplicaSetName();
		if (replicaSet == null) {
			throw new IOException("The address of MongoDB names no replica set");
		}
		Server server = new Server(service.getHosts().getFirst(), replicaSet, admin);
		server.start();
		server.user(service);
		System.out.println("MongoDB is a replica set, with a user for ranking-service.");
	}

}
