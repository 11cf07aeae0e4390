package vn.sipas.scoring.streams;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The AsyncAPI document of this service, against its code. */
class AsyncApiTests {

	private static final Path DOCUMENT = Path.of("src/contracts/asyncapi.yaml");

	private static final Pattern TOPIC = Pattern.compile("\"(sipas(?:\\.[a-z-]+)+\\.(?:v\\d+|dlt|replays))\"");

	private static final int PARTITIONS = 4;

	private final JsonNode document = read();

	@Test
	void everyTopicOfTheCodeIsAChannelAndEveryChannelATopic() throws IOException {
		Set<String> channels = new TreeSet<>();
		this.document.get("channels").forEach((channel) -> channels.add(channel.get("address").stringValue()));
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
	void topicsAreMadeAsTheDocumentSays() {
		Map<String, String> made = new TreeMap<>();
		TopicProperties properties = new TopicProperties(1, PARTITIONS);
		for (NewTopic topic : new OwnTopics(properties, "an-application").own(PARTITIONS)) {
			// Those of the application's own are nobody else's affair.
			if (!topic.name().startsWith("an-application")) {
				made.put(topic.name(), topic.numPartitions() + " " + topic.configs().get("cleanup.policy"));
			}
		}
		Map<String, String> described = new TreeMap<>();
		for (JsonNode channel : this.document.get("channels")) {
			JsonNode kafka = channel.at("/bindings/kafka");
			if (!kafka.isMissingNode()) {
				described.put(channel.get("address").stringValue(),
						kafka.get("partitions") + " " + texts(kafka.at("/topicConfiguration/cleanup.policy")));
			}
		}
		assertThat(described).as("partitions and cleanup policies in %s, beside how topics are made", DOCUMENT)
			.isEqualTo(made);
	}

	private static String texts(JsonNode list) {
		List<String> texts = new ArrayList<>();
		list.forEach((text) -> texts.add(text.stringValue()));
		return String.join(",", texts);
	}

	private static Set<String> topics() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			return files.filter((file) -> file.toString().endsWith(".java"))
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
