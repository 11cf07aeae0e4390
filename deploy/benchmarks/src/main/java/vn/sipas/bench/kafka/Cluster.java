package vn.sipas.bench.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import vn.sipas.bench.process.Pause;

/** What a broker says of its topics and groups. */
public final class Cluster implements AutoCloseable {

	/** As many partitions as intake makes. */
	public static final int PARTITIONS = 4;

	private static final Duration ANSWER = Duration.ofSeconds(20);

	private static final Duration BETWEEN = Duration.ofMillis(100);

	private final Admin admin;

	Cluster(String address) {
		this.admin = Admin.create(Map.of("bootstrap.servers", address, "reconnect.backoff.max.ms", "200"));
	}

	boolean answers() {
		try {
			return !this.admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	/**
	 * Makes a topic and waits until its leaders answer: a producer that is refused its
	 * first batch while others are under way can be out of step for minutes.
	 * @param name its name
	 * @param configs its settings
	 */
	public void create(String name, Map<String, String> configs) {
		get(this.admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1).configs(configs))).all());
		Pause.until("the topic " + name, ANSWER, BETWEEN, () -> isAnswered(name));
	}

	private boolean isAnswered(String name) {
		try {
			return !ends(name).places().isEmpty();
		}
		catch (IllegalStateException ex) {
			// Not everywhere known yet.
			return false;
		}
	}

	/**
	 * Deletes what an application has left: its group and its own topics.
	 * @param application the application's id
	 */
	public void forget(String application) {
		delete((name) -> name.startsWith(application + "-"));
		try {
			get(this.admin.deleteConsumerGroups(List.of(application)).all());
		}
		catch (IllegalStateException ex) {
			// A member that was killed is not forgotten yet; the group harms nobody.
		}
	}

	/**
	 * Deletes topics.
	 * @param which those that go
	 */
	public void delete(Predicate<String> which) {
		List<String> names = topics().stream().filter(which).toList();
		if (!names.isEmpty()) {
			get(this.admin.deleteTopics(names).all());
		}
	}

	public List<String> topics() {
		return List.copyOf(get(this.admin.listTopics().names()));
	}

	/**
	 * How many records a topic has had.
	 * @param topic the topic
	 * @return the offsets behind its partitions' last records
	 */
	public Offsets ends(String topic) {
		Map<TopicPartition, OffsetSpec> question = partitions(topic).stream()
			.collect(Collectors.toMap((partition) -> partition, (_) -> OffsetSpec.latest()));
		Map<TopicPartition, ListOffsetsResultInfo> answer = get(this.admin.listOffsets(question).all());
		return new Offsets(answer.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().offset())));
	}

	/**
	 * How far a group has come.
	 * @param group the group
	 * @return the offsets that it has committed
	 */
	public Offsets committed(String group) {
		try {
			Map<TopicPartition, OffsetAndMetadata> answer = this.admin.listConsumerGroupOffsets(group)
				.partitionsToOffsetAndMetadata()
				.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
			return new Offsets(answer.entrySet()
				.stream()
				.filter((entry) -> entry.getValue() != null)
				.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().offset())));
		}
		catch (ExecutionException ex) {
			// Its coordinator, or the group, is not there yet.
			return new Offsets(Map.of());
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	/**
	 * What the broker keeps of topics on its disk.
	 * @param which whose logs
	 * @return bytes, one copy of each
	 */
	public long logBytes(Predicate<String> which) {
		List<Integer> brokers = get(this.admin.describeCluster().nodes()).stream().map(Node::id).toList();
		return get(this.admin.describeLogDirs(brokers).allDescriptions()).values()
			.stream()
			.flatMap((folders) -> folders.values().stream())
			.flatMap((folder) -> folder.replicaInfos().entrySet().stream())
			.filter((replica) -> which.test(replica.getKey().topic()))
			.mapToLong((replica) -> replica.getValue().size())
			.sum();
	}

	private static List<TopicPartition> partitions(String topic) {
		return IntStream.range(0, PARTITIONS).mapToObj((partition) -> new TopicPartition(topic, partition)).toList();
	}

	private static <T> T get(KafkaFuture<T> answer) {
		try {
			return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	private static IllegalStateException interrupted(InterruptedException ex) {
		Thread.currentThread().interrupt();
		return new IllegalStateException(ex);
	}

	@Override
	public void close() {
		this.admin.close(Duration.ZERO);
	}

}
