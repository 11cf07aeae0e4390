package vn.sipas.ranking.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.wave.Node;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** The publishers' examples are read as they are. */
class EventsTests {

	private final Events events = new Events(JsonMapper.builder().build());

	@ParameterizedTest
	@MethodSource("waves")
	void everyExampleOfAWaveIsRead(Resource example) throws Exception {
		Event event = this.events.read(record(Events.WAVES, example.getContentAsByteArray()));
		assertThat(event).asInstanceOf(type(Event.WaveDefined.class))
			.satisfies((defined) -> assertThat(defined.wave().units()).isNotEmpty());
	}

	@ParameterizedTest
	@MethodSource("scores")
	void everyExampleOfAScoreIsRead(Resource example) throws Exception {
		Event event = this.events.read(record(Events.SCORES, example.getContentAsByteArray()));
		assertThat(event).asInstanceOf(type(Event.UnitScored.class))
			.satisfies((scored) -> assertThat(scored.score().nodes()).isNotEmpty());
	}

	@Test
	void aFigureKeepsAllItsDecimals() throws Exception {
		byte[] scored = new PathMatchingResourcePatternResolver()
			.getResource("classpath:contracts/unit-scored/examples/scored.json")
			.getContentAsByteArray();
		Event.UnitScored event = (Event.UnitScored) this.events.read(record(Events.SCORES, scored));
		assertThat(event.score().overall()).isEqualByComparingTo("86.812345678901");
		assertThat(event.score().nodes()).filteredOn((node) -> "access".equals(node.id()))
			.singleElement()
			.extracting(NodeValue::value)
			.isEqualTo(new java.math.BigDecimal("90.504999999999"));
	}

	@Test
	void theExamplesQuestionnaireHasItsDimensions() throws Exception {
		byte[] open = new PathMatchingResourcePatternResolver()
			.getResource("classpath:contracts/wave-defined/examples/open.json")
			.getContentAsByteArray();
		Event.WaveDefined event = (Event.WaveDefined) this.events.read(record(Events.WAVES, open));
		assertThat(event.wave().dimensions()).extracting(Node::id)
			.containsExactly("access", "feedback", "policy", "policy.quality");
		assertThat(event.wave().defaultLevel()).isEqualTo("province");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"event":"unit-sco                                                                          | NOT_JSON
					``                                                                                          | UNKNOWN_EVENT
					[]                                                                                          | UNKNOWN_EVENT
					"x"                                                                                         | UNKNOWN_EVENT
					{"event":"wave-defined"}                                                                    | UNKNOWN_EVENT
					{"event":"unit-scored"}                                                                     | NOT_AS_AGREED
					{"event":"unit-scored","wave":"w","version":1,"responses":1,"nodes":[],"criteria":[]}       | NOT_AS_AGREED
					{"event":"unit-scored","wave":"w","unit":"u","responses":1,"nodes":[],"criteria":[]}        | NOT_AS_AGREED
					{"event":"unit-scored","wave":"w","unit":"u","version":1,"responses":1,"overall":100.000000000001,"nodes":[],"criteria":[]} | NOT_AS_AGREED
					{"event":"unit-scored","wave":"w","unit":"u","version":1,"responses":1,"nodes":[{"id":"a","value":"x"}],"criteria":[]}      | NOT_AS_AGREED
					""")
	void whatCannotBeUsedIsToldApart(String value, String reason) {
		assertThatExceptionOfType(UnusableException.class)
			.isThrownBy(() -> this.events.read(record(Events.SCORES, value.getBytes(StandardCharsets.UTF_8))))
			.satisfies((ex) -> assertThat(ex.reason()).hasToString(reason))
			.satisfies((ex) -> assertThat(ex.why()).isNotBlank());
	}

	static Stream<Resource> waves() throws IOException {
		return examples("wave-defined");
	}

	static Stream<Resource> scores() throws IOException {
		return examples("unit-scored");
	}

	private static Stream<Resource> examples(String event) throws IOException {
		Resource[] found = new PathMatchingResourcePatternResolver()
			.getResources("classpath:contracts/" + event + "/examples/*.json");
		return Stream.of(found);
	}

	private static ConsumerRecord<byte[], byte[]> record(String topic, byte[] value) {
		return new ConsumerRecord<>(topic, 0, 0, new byte[0], value);
	}

}
