package vn.sipas.intake;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.json;

class InstancesTests {

	@Test
	void agreeOnOneDefinitionWhoeverWasQuickerAndTellTheOther() throws Exception {
		RunningIntake one = TestBroker.intake();
		try (RunningIntake two = RunningIntake.start(TestBroker.bootstrapServers()).awaitReady();
				ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			one.put("/api/v1/waves/race", RunningIntake.wave("race").toString());
			List<Callable<HttpResponse<String>>> changes = IntStream.range(0, 20)
				.<Callable<HttpResponse<String>>>mapToObj((i) -> () -> ((i % 2 == 0) ? one : two)
					.put("/api/v1/waves/race", RunningIntake.wave("race").put("minResponses", 100 + i).toString()))
				.toList();
			int won = 0;
			for (Future<HttpResponse<String>> change : threads.invokeAll(changes)) {
				assertThat(change.get().statusCode()).isIn(200, 409);
				won += (change.get().statusCode() == 200) ? 1 : 0;
			}
			assertThat(won).isPositive();
			Awaitility.await()
				.atMost(Duration.ofSeconds(10))
				.untilAsserted(() -> assertThat(two.get("/api/v1/waves/race").body())
					.isEqualTo(one.get("/api/v1/waves/race").body()));
			// What compaction keeps, the last record, is what stands.
			String last = TestBroker.records(TestBroker.bootstrapServers(), "sipas.waves.v1", "race")
				.getLast()
				.getValue();
			JsonNode stands = json(one.get("/api/v1/waves/race"));
			assertThat(JsonMapper.shared().readTree(last).get("minResponses")).isEqualTo(stands.get("minResponses"));
			assertThat(JsonMapper.shared().readTree(last).get("definition")).isEqualTo(stands.get("definition"));
		}
	}

	@Test
	void passOverARecordThatCannotBeRead() {
		Map<String, Object> settings = Map.of("bootstrap.servers", TestBroker.bootstrapServers());
		try (Producer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new StringSerializer())) {
			for (String value : List.of("no json", "{}", "[]", "{\"wave\":\"torn\",\"definition\":1}")) {
				for (int partition = 0; partition < 4; partition++) {
					Future<RecordMetadata> _ = producer
						.send(new ProducerRecord<>("sipas.waves.v1", partition, "torn", value));
				}
			}
			producer.flush();
		}
		TestBroker.openWave();
		try (RunningIntake late = RunningIntake.start(TestBroker.bootstrapServers()).awaitReady()) {
			assertThat(late.get("/api/v1/waves/torn").statusCode()).isEqualTo(404);
			assertThat(late.get("/api/v1/waves").body()).isEqualTo(TestBroker.intake().get("/api/v1/waves").body());
		}
	}

}
