package vn.sipas.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import vn.sipas.local.launch.Port;

import static org.awaitility.Awaitility.await;

/**
 * A replica set of one mongod, to which ranking-service comes by a {@link Link}.
 */
final class Store implements AutoCloseable {

	private static final String IMAGE = System.getProperty("sipas.test.mongo-image", "mongo:8.0");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final String NAME = "sipas-faults-" + ProcessHandle.current().pid() + "-mongodb";

	private final int port = Port.free();

	private final Link link;

	private final Disk disk;

	/**
	 * Starts it.
	 * @param random what the link decides by
	 * @param disk what it keeps its data on
	 */
	Store(Random random, Disk disk) {
		this.disk = disk;
		this.link = new Link(this.port, random);
		Docker.start(NAME,
				List.of("--volume", disk.folder() + ":/data/db", "--entrypoint", "mongod", IMAGE, "--bind_ip",
						"127.0.0.1", "--port", Integer.toString(this.port), "--dbpath", "/data/db", "--replSet",
						"faults", "--wiredTigerCacheSizeGB", "0.25"));
		Document member = new Document("_id", 0).append("host", "127.0.0.1:" + this.port);
		Document set = new Document("_id", "faults").append("members", List.of(member));
		await("mongod").atMost(PATIENCE)
			.ignoreExceptionsInstanceOf(MongoException.class)
			.until(() -> command(new Document("replSetInitiate", set)).getDouble("ok") == 1);
		awaitPrimary();
	}

	/** Where ranking-service finds it. */
	String uri() {
		return "mongodb://127.0.0.1:" + this.link.port() + "/sipas?directConnection=true&w=majority";
	}

	/** The way from ranking-service to the store. */
	Link link() {
		return this.link;
	}

	/** What it keeps its data on. */
	Disk disk() {
		return this.disk;
	}

	boolean isRunning() {
		return Docker.isRunning(NAME);
	}

	void kill() {
		Docker.kill(NAME);
	}

	void start() {
		Docker.startAgain(NAME);
		awaitPrimary();
	}

	/**
	 * Has the primary step down; as there is no other, nobody takes writes.
	 * @param away for how long
	 */
	void stepDown(Duration away) {
		command(new Document("replSetStepDown", away.toSeconds()).append("force", true));
	}

	/** Sees that it runs, with a good link, and takes writes. */
	void mend() {
		this.link.becomes(new Condition.Fine());
		if (!isRunning()) {
			start();
		}
		awaitPrimary();
	}

	void awaitPrimary() {
		await("a primary").atMost(PATIENCE)
			.ignoreExceptionsInstanceOf(MongoException.class)
			.until(() -> command(new Document("hello", 1)).getBoolean("isWritablePrimary"));
	}

	@Override
	public void close() {
		this.link.close();
	}

	private Document command(Document command) {
		try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + this.port
				+ "/?directConnection=true&serverSelectionTimeoutMS=2000&connectTimeoutMS=2000&socketTimeoutMS=10000")) {
			return client.getDatabase("admin").runCommand(command);
		}
	}

}
