package vn.sipas.local.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedKafkaTests {

	@Test
	void keepsItsTopicsOverARestart(@TempDir Path directory) throws Exception {
		try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
			try (Admin admin = admin(kafka)) {
				admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
			}
		}
		try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
			try (Admin admin = admin(kafka)) {
				Set<String> topics = admin.listTopics().names().get();
				assertThat(topics).contains("kept");
			}
		}
	}

	private static Admin admin(EmbeddedKafka kafka) {
		return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
	}

}
