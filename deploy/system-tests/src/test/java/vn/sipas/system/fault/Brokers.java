package vn.sipas.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

import static org.awaitility.Awaitility.await;

/**
 * Three brokers, each a controller too; a record is taken once two have it. Services come
 * to each by a {@link Link}, the test itself by another listener.
 */
final class Brokers extends Members {

	private static final String IMAGE = System.getProperty("sipas.test.kafka-image", "apache/kafka:4.2.2");

	private static final String DATA = "/var/lib/kafka/data";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final long ANSWER_SECONDS = 20;

	private final List<Integer> controllers = freePorts();

	private final List<Integer> own = freePorts();

	private final Admin admin;

	/**
	 * Starts them.
	 * @param random what the links decide by
	 * @param disks the disk of each
	 */
	Brokers(Random random, List<Disk> disks) {
		super("kafka", random, disks);
		numbers().forEach((number) -> begin(number, options(number)));
		this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, addresses(this.own),
				AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000", AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
				"10000"));
		awaitWhole();
	}

	/** Where the test finds them, whatever the links are like. */
	String bootstrapWithoutLinks() {
		return addresses(this.own);
	}

	Admin admin() {
		return this.admin;
	}

	/** Sees that all run with good links, and that every partition is whole. */
	@Override
	void mend() {
		super.mend();
		awaitWhole();
	}

	/** The number of the broker that is the active controller. */
	int controller() {
		return ask(() -> this.admin.describeMetadataQuorum().quorumInfo().get(ANSWER_SECONDS, TimeUnit.SECONDS))
			.leaderId();
	}

	/**
	 * Waits until all brokers are there and every partition is on as many as it should.
	 */
	void awaitWhole() {
		await("all brokers with all replicas").atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.ignoreExceptions()
			.until(() -> this.admin.describeCluster().nodes().get(ANSWER_SECONDS, TimeUnit.SECONDS).size() == COUNT
					&& topics().values()
						.stream()
						.flatMap((topic) -> topic.partitions().stream())
						.allMatch((partition) -> partition.isr().size() == partition.replicas().size()));
	}

	/** All topics, internal ones too. */
	Map<String, TopicDescription> topics() {
		return ask(() -> this.admin
			.describeTopics(this.admin.listTopics(new ListTopicsOptions().listInternal(true))
				.names()
				.get(ANSWER_SECONDS, TimeUnit.SECONDS))
			.allTopicNames()
			.get(ANSWER_SECONDS, TimeUnit.SECONDS));
	}

	/** What makes a topic as it is now, but empty. */
	NewTopic describe(String topic) {
		return ask(() -> {
			TopicDescription described = Objects.requireNonNull(topics().get(topic), topic);
			ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
			Map<String, String> settings = this.admin.describeConfigs(List.of(resource))
				.values()
				.values()
				.iterator()
				.next()
				.get(ANSWER_SECONDS, TimeUnit.SECONDS)
				.entries()
				.stream()
				.filter((entry) -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
				.collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
			return new NewTopic(topic, described.partitions().size(), (short) COUNT).configs(settings);
		});
	}

	@Override
	public void close() {
		this.admin.close(Duration.ZERO);
		super.close();
	}

	private interface Question<T> {

		T answer() throws ExecutionException, InterruptedException, TimeoutException;

	}

	private static <T> T ask(Question<T> question) {
		try {
			return question.answer();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> options(int number) {
		int index = number - 1;
		Map<String, String> settings = new TreeMap<>();
		settings.put("NODE_ID", Integer.toString(number));
		settings.put("PROCESS_ROLES", "broker,controller");
		settings.put("CONTROLLER_QUORUM_VOTERS",
				numbers().stream()
					.map((each) -> each + "@127.0.0.1:" + this.controllers.get(each - 1))
					.collect(Collectors.joining(",")));
		settings.put("CONTROLLER_LISTENER_NAMES", "CONTROLLER");
		settings.put("INTER_BROKER_LISTENER_NAME", "OWN");
		settings.put("LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,OWN:PLAINTEXT,CLIENTS:PLAINTEXT");
		settings.put("LISTENERS", "CONTROLLER://127.0.0.1:%d,OWN://127.0.0.1:%d,CLIENTS://127.0.0.1:%d"
			.formatted(this.controllers.get(index), this.own.get(index), port(number)));
		settings.put("ADVERTISED_LISTENERS",
				"OWN://127.0.0.1:%d,CLIENTS://127.0.0.1:%d".formatted(this.own.get(index), link(number).port()));
		settings.put("DEFAULT_REPLICATION_FACTOR", "3");
		settings.put("MIN_INSYNC_REPLICAS", "2");
		settings.put("AUTO_CREATE_TOPICS_ENABLE", "false");
		settings.put("OFFSETS_TOPIC_REPLICATION_FACTOR", "3");
		settings.put("OFFSETS_TOPIC_NUM_PARTITIONS", "6");
		settings.put("TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "3");
		settings.put("TRANSACTION_STATE_LOG_MIN_ISR", "2");
		settings.put("TRANSACTION_STATE_LOG_NUM_PARTITIONS", "6");
		settings.put("GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
		settings.put("LOG_DIRS", DATA);
		settings.put("HEAP_OPTS", "-Xms128m -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
		List<String> options = new ArrayList<>();
		settings.forEach((name, value) -> options.addAll(List.of("--env", "KAFKA_" + name + "=" + value)));
		options.addAll(List.of("--volume", disk(number).folder() + ":" + DATA));
		options.add(IMAGE);
		return options;
	}

}
