package vn.sipas.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;

import static org.assertj.core.api.Assertions.assertThat;

/** The AsyncAPI document of this service, against its code. */
class AsyncApiTests {

	private static final Path DOCUMENT = Path.of("src/contracts/asyncapi.yaml");

	private static final Pattern TOPIC = Pattern.compile("\"(sipas(?:\\.[a-z-]+)+\\.(?:v\\d+|dlt|replays))\"");

	private final JsonNode document = read();

	@TempDir
	private Path folder;

	@Test
	void everyTopicOfTheCodeIsAChannelAndEveryChannelATopic() throws IOException {
		Set<String> channels = new TreeSet<>();
		this.document.get("channels").forEach((channel) -> {
			String address = channel.get("address").stringValue();
			if (!address.startsWith("/")) {
				channels.add(address);
			}
		});
		assertThat(channels)
			.as("""
					Channels of %s, beside the topics that the code names. For a topic that is missing there add a channel \
					with its `address`, its messages (`payload` is a `$ref` to the schema beside the document) and, where the \
					service makes it, `bindings.kafka` with `partitions` and `cleanup.policy`; and an operation, `send` or \
					`receive`. A channel that is too many goes with its operations.""",
					DOCUMENT)
			.isEqualTo(topics());
	}

	@Test
	void topicsAreMadeAsTheDocumentSays() throws Exception {
		Map<String, String> described = new TreeMap<>();
		for (JsonNode channel : this.document.get("channels")) {
			JsonNode kafka = channel.at("/bindings/kafka");
			if (!kafka.isMissingNode()) {
				described.put(channel.get("address").stringValue(),
						kafka.get("partitions") + " " + texts(kafka.at("/topicConfiguration/cleanup.policy")));
			}
		}
		try (EmbeddedKafka kafka = EmbeddedKafka.start(this.folder, 0);
				EmbeddedMongo mongo = EmbeddedMongo.start(null, 0);
				Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
				Instance service = Instance.start(kafka.bootstrapServers(), mongo.connectionString("sipas"))) {
			assertThat(service.port()).isPositive();
			Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.untilAsserted(() -> assertThat(made(admin))
					.as("partitions and cleanup policies in %s, beside the topics that the service makes", DOCUMENT)
					.isEqualTo(described));
		}
	}

	private static Map<String, String> made(Admin admin) throws ExecutionException, InterruptedException {
		Map<String, String> made = new TreeMap<>();
		for (TopicDescription topic : admin.describeTopics(admin.listTopics().names().get())
			.allTopicNames()
			.get()
			.values()) {
			ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
			String policy = admin.describeConfigs(List.of(resource))
				.all()
				.get()
				.getOrDefault(resource, new Config(List.of()))
				.get("cleanup.policy")
				.value();
			made.put(topic.name(), topic.partitions().size() + " " + policy);
		}
		return made;
	}

	private static String texts(JsonNode list) {
		List<String> texts = new ArrayList<>();
		list.forEach((text) -> texts.add(text.stringValue()));
		return String.join(",", texts);
	}

	private static Set<String> topics() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			// What operators look at is not read, nor written.
			return files.filter((file) -> file.toString().endsWith(".java") && !file.endsWith("ops/Stations.java"))
				.flatMap(AsyncApiTests::topics)
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static Stream<String> topics(Path file) {
		try {
			return TOPIC.matcher(Files.readString(file)).results().map((found) -> found.group(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode read() {
		try (InputStream in = Files.newInputStream(DOCUMENT)) {
			return JsonMapper.shared().valueToTree(new Yaml().load(in));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
