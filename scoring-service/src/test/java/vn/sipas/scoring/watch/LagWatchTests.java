package vn.sipas.scoring.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.scoring.topology.Topics;

import static org.assertj.core.api.Assertions.assertThat;

class LagWatchTests {

	private static final String GROUP = "counts";

	private static final TopicPartition PARTIALS = new TopicPartition(Topics.partials(GROUP), 0);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@TempDir
	private Path directory;

	@Test
	void whatIsCountedAndInNoScoreIsWaitedForToo() throws Exception {
		try (EmbeddedKafka kafka = EmbeddedKafka.start(this.directory, 0);
				Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(Topics.RESPONSES, 1, (short) 1))).all().get();
			LagWatch watch = new LagWatch(() -> Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers())),
					() -> OldRecords.consumer(kafka), GROUP, this.meters);
			assertThat(gauge("sipas.scoring.unscored")).isNaN();
			assertThat(gauge("sipas.scoring.oldest.uncounted")).isNaN();
			watch.start();
			try {
				Awaitility.await().until(() -> gauge("sipas.scoring.unscored") == 0);
				assertThat(admin.listTopics().names().get()).doesNotContain(PARTIALS.topic());
				admin.createTopics(List.of(new NewTopic(PARTIALS.topic(), 1, (short) 1))).all().get();
				OldRecords.send(kafka, Map.of(), PARTIALS, 90_000, 1_000);
				Awaitility.await().until(() -> gauge("sipas.scoring.unscored") == 2);
				assertThat(gauge("sipas.scoring.lag")).isZero();
				assertThat(Duration.ofSeconds((long) gauge("sipas.scoring.oldest.uncounted")))
					.isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
				admin.alterConsumerGroupOffsets(GROUP, Map.of(PARTIALS, new OffsetAndMetadata(2))).all().get();
				Awaitility.await().until(() -> gauge("sipas.scoring.unscored") == 0);
				Awaitility.await().until(() -> gauge("sipas.scoring.oldest.uncounted") == 0);
			}
			finally {
				watch.stop();
			}
		}
	}

	// As seconds where it is a time, for that is this registry's unit.
	private double gauge(String name) {
		Gauge gauge = this.meters.find(name).gauge();
		assertThat(gauge).as(name).isNotNull();
		return gauge.value();
	}

}
