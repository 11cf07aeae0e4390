package vn.sipas.setup.mongodb;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterConnectionMode;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB server on this host, as one that has to know who asks. Whoever comes from its
 * own address may make the first user, and nobody else anything.
 */
final class Server {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String ADMIN = "admin";

	private static final int NO_SUCH_USER = 11;

	private static final int NOT_YET_INITIALISED = 94;

	private final String member;

	private final String replicaSet;

	private final String password;

	/**
	 * Names a server.
	 * @param member how others reach it, host and port
	 * @param replicaSet of which it is the only member at first
	 * @param password of the user {@code admin}
	 */
	Server(String member, String replicaSet, String password) {
		this.member = member;
		this.replicaSet = replicaSet;
		this.password = password;
	}

	/**
	 * Waits for the server, makes it a replica set and gives it its admin, where that has
	 * not been done.
	 */
	void start() throws InterruptedException {
		try (MongoClient nobody = connect(null)) {
			if (!hello(nobody).containsKey("setName")) {
				initiate(nobody);
			}
			awaitPrimary(nobody);
			if (!knowsAdmin()) {
				nobody.getDatabase(ADMIN).runCommand(user("createUser", ADMIN, this.password, "root", ADMIN));
			}
		}
	}

	/**
	 * Gives a service its user, with the password of its address, which may read and
	 * write in its own database and do nothing else.
	 * @param address with which the service comes
	 */
	void user(ConnectionString address) {
		MongoCredential credential = address.getCredential();
		String database = address.getDatabase();
		if (credential == null || credential.getUserName() == null || credential.getPassword() == null
				|| database == null) {
			throw new IllegalArgumentException("The address of MongoDB has no user, password or database");
		}
		String password = new String(credential.getPassword());
		try (MongoClient admin = connect(adminCredential())) {
			try {
				admin.getDatabase(database)
					.runCommand(user("updateUser", credential.getUserName(), password, "readWrite", database));
			}
			catch (MongoCommandException ex) {
				if (ex.getErrorCode() != NO_SUCH_USER) {
					throw ex;
				}
				admin.getDatabase(database)
					.runCommand(user("createUser", credential.getUserName(), password, "readWrite", database));
			}
		}
	}

	/**
	 * Deletes a service's database.
	 * @param address with which the service comes
	 */
	void empty(ConnectionString address) {
		String database = address.getDatabase();
		if (database == null) {
			throw new IllegalArgumentException("The address of MongoDB has no database");
		}
		try (MongoClient admin = connect(adminCredential())) {
			admin.getDatabase(database).drop();
		}
	}

	private void initiate(MongoClient nobody) {
		Document member = new Document("_id", 0).append("host", this.member);
		nobody.getDatabase(ADMIN)
			.runCommand(new Document("replSetInitiate",
					new Document("_id", this.replicaSet).append("members", List.of(member))));
	}

	private void awaitPrimary(MongoClient nobody) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!hello(nobody).getBoolean("isWritablePrimary", false)) {
			if (System.nanoTime() > deadline) {
				throw new MongoTimeoutException("MongoDB did not become the primary of " + this.replicaSet);
			}
			Thread.sleep(200);
		}
	}

	private boolean knowsAdmin() {
		try (MongoClient admin = connect(adminCredential())) {
			admin.getDatabase(ADMIN).runCommand(new Document("connectionStatus", 1));
			return true;
		}
		catch (MongoSecurityException ex) {
			return false;
		}
		catch (MongoException ex) {
			if (ex.getCode() == NOT_YET_INITIALISED) {
				return false;
			}
			throw ex;
		}
	}

	private MongoCredential adminCredential() {
		return MongoCredential.createCredential(ADMIN, ADMIN, this.password.toCharArray());
	}

	private static MongoClient connect(@Nullable MongoCredential credential) {
		MongoClientSettings.Builder settings = MongoClientSettings.builder()
			.applyToClusterSettings((cluster) -> cluster.hosts(List.of(new ServerAddress("127.0.0.1")))
				.mode(ClusterConnectionMode.SINGLE)
				.serverSelectionTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS));
		if (credential != null) {
			settings.credential(credential);
		}
		return MongoClients.create(settings.build());
	}

	private static Document hello(MongoClient client) {
		return client.getDatabase(ADMIN).runCommand(new Document("hello", 1));
	}

	private static Document user(String command, String name, String password, String role, String database) {
		return new Document(command, name).append("pwd", password)
			.append("roles", List.of(new Document("role", role).append("db", database)));
	}

}
