package vn.sipas.setup.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * The manifests for Kubernetes, as they are read here.
 */
class ManifestsTests {

	private static final Path MANIFESTS = Path.of("../kubernetes/base/kafka");

	private static final String USER = """
			kind: KafkaUser
			metadata:
			  name: somebody
			spec:
			  authorization:
			    acls:
			      - resource:
			          type: %s
			          name: sipas.responses.v1
			          patternType: %s
			        operations: [Read]
			%s---
			kind: KafkaTopic
			metadata: {name: sipas.responses.v1}
			spec: {partitions: 4, replicas: 3, config: {cleanup.policy: compact}}
			""";

	@Test
	void topicsAndUsersOfTheManifests() throws IOException {
		Manifests manifests = Manifests.read(MANIFESTS);
		assertThat(manifests.users()).containsExactlyInAnyOrder("survey-intake", "scoring-service", "ranking-service");
		assertThat(manifests.topics()).extracting(Topic::name)
			.contains("sipas.waves.v1", "sipas.responses.v1", "sipas.scores.v1", "sipas.editions.v1",
					"sipas.scoring.dlt");
		assertThat(manifests.topics()).contains(new Topic("sipas.responses.v1", 4, 3,
				Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", "864000000", "max.compaction.lag.ms",
						"1036800000", "segment.ms", "43200000", "min.insync.replicas", "2")));
		assertThat(manifests.rights())
			.contains(right("survey-intake", ResourceType.TOPIC, "sipas.responses.v1", PatternType.LITERAL,
					AclOperation.WRITE))
			.contains(right("scoring-service", ResourceType.TRANSACTIONAL_ID, "sipas-scoring-", PatternType.PREFIXED,
					AclOperation.WRITE))
			.doesNotContain(right("survey-intake", ResourceType.TOPIC, "sipas.scores.v1", PatternType.LITERAL,
					AclOperation.READ));
	}

	@Test
	void aRightOfAnotherKindIsAnError(@TempDir Path folder) throws IOException {
		write(folder, USER.formatted("cluster", "literal", ""));
		assertThatIOException().isThrownBy(() -> Manifests.read(folder)).withMessageContaining("a right to cluster");
		write(folder, USER.formatted("topic", "any", ""));
		assertThatIOException().isThrownBy(() -> Manifests.read(folder)).withMessageContaining("a pattern any");
		write(folder, USER.formatted("topic", "literal", "        type: deny\n"));
		assertThatIOException().isThrownBy(() -> Manifests.read(folder)).withMessageContaining("has type");
	}

	@Test
	void aFolderWithoutTopicsAndUsersIsAnError(@TempDir Path folder) throws IOException {
		write(folder, "kind: Kafka\n");
		assertThatIOException().isThrownBy(() -> Manifests.read(folder)).withMessageContaining("no topics or no users");
	}

	@Test
	void thereAreAsManyCopiesAsBrokers() {
		Topic topic = new Topic("a", 4, 3, Map.of("min.insync.replicas", "2", "cleanup.policy", "compact"));
		assertThat(topic.on(1))
			.isEqualTo(new Topic("a", 4, 1, Map.of("min.insync.replicas", "1", "cleanup.policy", "compact")));
		assertThat(topic.on(2))
			.isEqualTo(new Topic("a", 4, 2, Map.of("min.insync.replicas", "1", "cleanup.policy", "compact")));
		assertThat(topic.on(3)).isEqualTo(topic);
		assertThat(topic.on(5)).isEqualTo(topic);
	}

	private static void write(Path folder, String text) throws IOException {
		Files.writeString(folder.resolve("all.yaml"), text);
	}

	private static AclBinding right(String user, ResourceType type, String name, PatternType pattern,
			AclOperation operation) {
		return new AclBinding(new ResourcePattern(type, name, pattern),
				new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
	}

}
