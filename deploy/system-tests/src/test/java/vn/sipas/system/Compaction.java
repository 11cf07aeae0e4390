package vn.sipas.system;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Has a broker compact in seconds what it would compact in days, by settings that are put
 * back in the end. It does not close the segment that is written to: that takes a record.
 */
final class Compaction implements AutoCloseable {

	private static final Map<String, String> AT_ONCE = Map.of("min.compaction.lag.ms", "0", "max.compaction.lag.ms",
			"1000", "segment.ms", "1000", "min.cleanable.dirty.ratio", "0");

	private static final ConfigResource BROKERS = new ConfigResource(ConfigResource.Type.BROKER, "");

	private static final String PAUSE = "log.cleaner.backoff.ms";

	private final Admin admin;

	private final Map<ConfigResource, Collection<AlterConfigOp>> back = new HashMap<>();

	private Compaction(Admin admin) {
		this.admin = admin;
	}

	/**
	 * Begins it on all topics that are compacted, scoring's own included.
	 * @param kafka the broker
	 * @return to be closed
	 */
	static Compaction atOnce(String kafka) throws ExecutionException, InterruptedException {
		Compaction compaction = new Compaction(Admin.create(Map.of("bootstrap.servers", kafka)));
		compaction.begin();
		return compaction;
	}

	private void begin() throws ExecutionException, InterruptedException {
		List<ConfigResource> topics = this.admin.listTopics()
			.names()
			.get()
			.stream()
			.filter((name) -> !name.startsWith("__"))
			.map((name) -> new ConfigResource(ConfigResource.Type.TOPIC, name))
			.toList();
		Map<ConfigResource, Collection<AlterConfigOp>> now = new HashMap<>();
		Map<ConfigResource, Config> found = this.admin.describeConfigs(topics).all().get();
		found.forEach((topic, config) -> {
			if (config.get("cleanup.policy").value().contains("compact")) {
				now.put(topic, AT_ONCE.entrySet().stream().map((one) -> set(one.getKey(), one.getValue())).toList());
				this.back.put(topic, AT_ONCE.keySet().stream().map((name) -> back(config.get(name))).toList());
			}
		});
		now.put(BROKERS, List.of(set(PAUSE, "200")));
		this.back.put(BROKERS, List.of(new AlterConfigOp(new ConfigEntry(PAUSE, ""), OpType.DELETE)));
		this.admin.incrementalAlterConfigs(now).all().get();
	}

	@Override
	public void close() {
		try (this.admin) {
			this.admin.incrementalAlterConfigs(this.back).all().toCompletionStage().toCompletableFuture().join();
		}
	}

	private static AlterConfigOp set(String name, String value) {
		return new AlterConfigOp(new ConfigEntry(name, value), OpType.SET);
	}

	private static AlterConfigOp back(ConfigEntry entry) {
		return (entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG) ? set(entry.name(), entry.value())
				: new AlterConfigOp(new ConfigEntry(entry.name(), ""), OpType.DELETE);
	}

}
