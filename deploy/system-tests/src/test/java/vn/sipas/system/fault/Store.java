package vn.sipas.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

import static org.awaitility.Awaitility.await;

/**
 * A replica set of three mongod; a write is taken once two have it. Everybody comes to
 * each by a {@link Link}: ranking-service and the other members, for a member has one
 * name for all.
 */
final class Store extends Members {

	private static final String IMAGE = System.getProperty("sipas.test.mongo-image", "mongo:8.0");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/**
	 * Starts it.
	 * @param random what the links decide by
	 * @param disks what each keeps its data on
	 */
	Store(Random random, List<Disk> disks) {
		super("mongodb", random, disks);
		numbers().forEach((number) -> begin(number, options(number)));
		List<Document> members = numbers().stream()
			.map((number) -> new Document("_id", number - 1).append("host", "127.0.0.1:" + link(number).port()))
			.toList();
		Document set = new Document("_id", "faults").append("members", members);
		await("mongod").atMost(PATIENCE)
			.ignoreExceptionsInstanceOf(MongoException.class)
			.until(() -> command(1, new Document("replSetInitiate", set)).getDouble("ok") == 1);
		awaitPrimary();
	}

	/** Where ranking-service finds it. */
	String uri() {
		return "mongodb://" + addresses() + "/sipas?replicaSet=faults&w=majority";
	}

	/** Has the primary step down, for a minute at least, so that another is elected. */
	void stepDown() {
		command(awaitPrimary(), new Document("replSetStepDown", 60).append("force", true));
	}

	/** Sees that all run, with good links, and that writes are taken. */
	@Override
	void mend() {
		super.mend();
		await("all members").atMost(PATIENCE).until(() -> numbers().stream().allMatch(this::isWell));
		awaitPrimary();
	}

	/**
	 * Waits until there is a primary.
	 * @return its number
	 */
	int awaitPrimary() {
		return await("a primary").atMost(PATIENCE).until(this::primary, Optional::isPresent).orElseThrow();
	}

	private Optional<Integer> primary() {
		return numbers().stream().filter((number) -> says(number, "isWritablePrimary")).findFirst();
	}

	private boolean isWell(int number) {
		return says(number, "isWritablePrimary") || says(number, "secondary");
	}

	private boolean says(int number, String what) {
		try {
			return command(number, new Document("hello", 1)).getBoolean(what, false);
		}
		catch (MongoException ex) {
			return false;
		}
	}

	private Document command(int number, Document command) {
		try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port(number)
				+ "/?directConnection=true&serverSelectionTimeoutMS=2000&connectTimeoutMS=2000&socketTimeoutMS=10000")) {
			return client.getDatabase("admin").runCommand(command);
		}
	}

	private List<String> options(int number) {
		return List.of("--volume", disk(number).folder() + ":/data/db", "--entrypoint", "mongod", IMAGE, "--bind_ip",
				"127.0.0.1", "--port", Integer.toString(port(number)), "--dbpath", "/data/db", "--replSet", "faults",
				"--wiredTigerCacheSizeGB", "0.25");
	}

}
