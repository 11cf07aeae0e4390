package vn.sipas.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import vn.sipas.local.launch.Port;

import static org.awaitility.Awaitility.await;

/**
 * A replica set of three mongod; a write is taken once two have it. Everybody comes to
 * each by a {@link Link}: ranking-service and the other members, for a member has one
 * name for all.
 */
final class Store implements AutoCloseable {

	private static final String IMAGE = System.getProperty("sipas.test.mongo-image", "mongo:8.0");

	private static final int COUNT = 3;

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final List<Integer> ports = numbers().stream().map((_) -> Port.free()).toList();

	private final List<Link> links;

	private final List<Disk> disks;

	/**
	 * Starts it.
	 * @param random what the links decide by
	 * @param disks what each keeps its data on
	 */
	Store(Random random, List<Disk> disks) {
		this.disks = disks;
		this.links = this.ports.stream().map((port) -> new Link(port, random)).toList();
		numbers().forEach((number) -> Docker.start(name(number), options(number)));
		List<Document> members = numbers().stream()
			.map((number) -> new Document("_id", number - 1).append("host",
					"127.0.0.1:" + this.links.get(number - 1).port()))
			.toList();
		Document set = new Document("_id", "faults").append("members", members);
		await("mongod").atMost(PATIENCE)
			.ignoreExceptionsInstanceOf(MongoException.class)
			.until(() -> command(1, new Document("replSetInitiate", set)).getDouble("ok") == 1);
		awaitPrimary();
	}

	/** The numbers by which members are asked for. */
	static List<Integer> numbers() {
		return IntStream.rangeClosed(1, COUNT).boxed().toList();
	}

	/** Where ranking-service finds it. */
	String uri() {
		return this.links.stream()
			.map((link) -> "127.0.0.1:" + link.port())
			.collect(Collectors.joining(",", "mongodb://", "/sipas?replicaSet=faults&w=majority"));
	}

	/** The ways to the members. */
	List<Link> links() {
		return this.links;
	}

	/** What a member keeps its data on. */
	Disk disk(int number) {
		return this.disks.get(number - 1);
	}

	boolean isRunning(int number) {
		return Docker.isRunning(name(number));
	}

	void kill(int number) {
		Docker.kill(name(number));
	}

	void start(int number) {
		Docker.startAgain(name(number));
	}

	/** Has the primary step down, for a minute at least, so that another is elected. */
	void stepDown() {
		command(awaitPrimary(), new Document("replSetStepDown", 60).append("force", true));
	}

	/** Sees that all run, with good links, and that writes are taken. */
	void mend() {
		this.links.forEach((link) -> link.becomes(new Condition.Fine()));
		numbers().stream().filter((number) -> !isRunning(number)).forEach(this::start);
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

	@Override
	public void close() {
		this.links.forEach(Link::close);
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
		try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + this.ports.get(number - 1)
				+ "/?directConnection=true&serverSelectionTimeoutMS=2000&connectTimeoutMS=2000&socketTimeoutMS=10000")) {
			return client.getDatabase("admin").runCommand(command);
		}
	}

	private List<String> options(int number) {
		return List.of("--volume", disk(number).folder() + ":/data/db", "--entrypoint", "mongod", IMAGE, "--bind_ip",
				"127.0.0.1", "--port", Integer.toString(this.ports.get(number - 1)), "--dbpath", "/data/db",
				"--replSet", "faults", "--wiredTigerCacheSizeGB", "0.25");
	}

	private static String name(int number) {
		return "sipas-faults-" + ProcessHandle.current().pid() + "-mongodb-" + number;
	}

}
