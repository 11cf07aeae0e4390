package vn.sipas.ranking.feed;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Fieldwork;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.PublicFigures;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** The publishers' examples are read as they are. */
class EventsTests {

	private static final Map<String, String> EVENTS = Map.ofEntries(Map.entry("wave-defined", Events.WAVES),
			Map.entry("unit-scored", Events.SCORES), Map.entry("unit-broken-down", Events.BREAKDOWNS),
			Map.entry("response-flagged", Events.FLAGS), Map.entry("quality-measured", Events.QUALITY),
			Map.entry("figure-published", Events.REFERENCE), Map.entry("units-merged", Events.MERGERS),
			Map.entry("edition-definition", Events.EDITIONS), Map.entry("edition-unit", Events.EDITIONS),
			Map.entry("edition-published", Events.EDITIONS), Map.entry("webhook-set", Events.WEBHOOKS));

	private final Events events = new Events(JsonMapper.builder().build());

	/** Whatever events a publisher has examples of, from any of its topics. */
	@ParameterizedTest
	@MethodSource("all")
	void everyExampleIsReadAsItsEvent(String topic, Resource example) throws Exception {
		byte[] value = example.getContentAsByteArray();
		Event event = this.events.read(record(topic, key(topic, value), value));
		assertThat(event).isInstanceOf(switch (topic) {
			case Events.WAVES -> Event.WaveDefined.class;
			case Events.SCORES -> Event.UnitScored.class;
			case Events.BREAKDOWNS -> Event.UnitBrokenDown.class;
			case Events.FLAGS -> Event.ResponseFlagged.class;
			case Events.REFERENCE -> Event.FigureEntered.class;
			case Events.MERGERS -> Event.UnitsMerged.class;
			case Events.EDITIONS -> Event.EditionWritten.class;
			case Events.WEBHOOKS -> Event.WebhookSet.class;
			default -> Event.QualityMeasured.class;
		});
	}

	@ParameterizedTest
	@MethodSource("waves")
	void everyExampleOfAWaveIsRead(Resource example) throws Exception {
		Event event = this.events.read(record(Events.WAVES, example.getContentAsByteArray()));
		assertThat(event).asInstanceOf(type(Event.WaveDefined.class))
			.satisfies((defined) -> assertThat(defined.wave().units()).isNotEmpty());
	}

	@Test
	void howAWaveIsGatheredIsRead() throws Exception {
		Resource example = new ClassPathResource("contracts/wave-defined/examples/gathered.json");
		Event event = this.events.read(record(Events.WAVES, example.getContentAsByteArray()));
		assertThat(event).asInstanceOf(type(Event.WaveDefined.class)).satisfies((defined) -> {
			Fieldwork fieldwork = defined.wave().fieldwork();
			assertThat(fieldwork.quotas()).containsExactly(new Fieldwork.Quota("12", 450));
			assertThat(fieldwork.nameOf("service", "land")).isPresent();
			assertThat(fieldwork.quality()).isNotNull();
		});
	}

	@ParameterizedTest
	@MethodSource("scores")
	void everyExampleOfAScoreIsRead(Resource example) throws Exception {
		Event event = this.events.read(record(Events.SCORES, example.getContentAsByteArray()));
		assertThat(event).asInstanceOf(type(Event.UnitScored.class))
			.satisfies((scored) -> assertThat(scored.score().nodes()).isNotEmpty());
	}

	@ParameterizedTest
	@MethodSource("breakdowns")
	void everyExampleOfABreakdownIsRead(Resource example) throws Exception {
		Event event = this.events.read(record(Events.BREAKDOWNS, example.getContentAsByteArray()));
		assertThat(event).asInstanceOf(type(Event.UnitBrokenDown.class))
			.satisfies((read) -> assertThat(read.unit().breakdowns()).isNotEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"event\":\"unit-broken-down\",\"wave\":\"w\",\"unit\":\"u\"}",
			"{\"event\":\"unit-broken-down\",\"wave\":\"w\",\"unit\":\"u\",\"version\":1,\"responses\":1,\"breakdowns\":[{\"by\":\"service\",\"groups\":[{\"value\":\"land\",\"responses\":2,\"nodes\":[]}]}]}" })
	void aBreakdownThatCannotBeIsNotAsAgreed(String value) {
		assertThatExceptionOfType(UnusableException.class)
			.isThrownBy(() -> this.events.read(record(Events.BREAKDOWNS, value.getBytes(StandardCharsets.UTF_8))))
			.satisfies((ex) -> assertThat(ex.reason()).hasToString("NOT_AS_AGREED"));
	}

	@Test
	void howSureAFigureIsIsRead() throws Exception {
		Event.UnitScored event = (Event.UnitScored) this.events.read(record(Events.SCORES,
				"""
						{"event":"unit-scored","wave":"w","unit":"u","version":1,"responses":400,"overall":86.812345678901,
						 "standardError":0.935123456789,"marginOfError":1.871234567891,"designEffect":1.25,"effectiveResponses":320.5,
						 "degreesOfFreedom":37,"nodes":[{"id":"access","value":90,"standardError":1.000000000001},{"id":"none"}],
						 "criteria":[{"id":"a","kind":"satisfaction","answered":0,"levels":{}}]}"""
					.getBytes(StandardCharsets.UTF_8)));
		Score score = event.score();
		assertThat(score.precision()).isEqualTo(new Precision(new BigDecimal("0.935123456789"),
				new BigDecimal("1.871234567891"), new BigDecimal("1.25"), new BigDecimal("320.5")));
		assertThat(score.degreesOfFreedom()).isEqualTo(37);
		assertThat(score.nodes().getFirst().precision())
			.isEqualTo(new Precision(new BigDecimal("1.000000000001"), null, null, null));
		assertThat(score.nodes().getLast().precision()).isNull();
		assertThat(score.criteria().getFirst().precision()).isNull();
	}

	@Test
	void whatAWaveIsComparedByIsRead() throws Exception {
		byte[] sampled = new PathMatchingResourcePatternResolver()
			.getResource("classpath:contracts/wave-defined/examples/sampled.json")
			.getContentAsByteArray();
		Event.WaveDefined event = (Event.WaveDefined) this.events.read(record(Events.WAVES, sampled));
		assertThat(event.wave().scheme()).isEqualTo("sipas-2017");
		assertThat(event.wave().previousWave()).isEqualTo("lai-chau-2026");
		assertThat(event.wave().unitList()).isNull();
	}

	@Test
	void aFlagAndACountAreReadWithTheLeastThatTheySay() throws Exception {
		Event.ResponseFlagged flagged = (Event.ResponseFlagged) this.events.read(record(Events.FLAGS, """
				{"event":"response-flagged","wave":"w","responseId":"r","revision":1,"unit":"12","channel":"api",
				 "flags":[],"held":false,"decision":"rejected","flaggedAt":"2026-03-02T03:00:05Z","later":1}"""
			.getBytes(StandardCharsets.UTF_8)));
		assertThat(flagged.response().interviewer()).isNull();
		assertThat(flagged.response().answeredAt()).isNull();
		Event.QualityMeasured measured = (Event.QualityMeasured) this.events.read(record(Events.QUALITY, """
				{"event":"quality-measured","wave":"w","unit":"12","version":1,"responses":1,"held":0,"approved":0,
				 "rejected":0,"flags":{},"measuredAt":"2026-03-02T03:00:05Z"}""".getBytes(StandardCharsets.UTF_8)));
		assertThat(measured.measured().interviewer()).isNull();
		assertThat(measured.measured().flagged()).isNull();
	}

	@Test
	void whoMayReadAWaveAndWhetherItsResponsesAreKeptIsRead() throws Exception {
		byte[] open = new PathMatchingResourcePatternResolver()
			.getResource("classpath:contracts/wave-defined/examples/open.json")
			.getContentAsByteArray();
		String usual = new String(open, StandardCharsets.UTF_8);
		Event.WaveDefined silent = (Event.WaveDefined) this.events.read(record(Events.WAVES, open));
		assertThat(silent.wave().publicFigures()).isEqualTo(PublicFigures.PUBLISHED);
		assertThat(silent.wave().responsesErasedAt()).isNull();
		String live = usual.replaceFirst("\\{",
				"{\"publicFigures\":\"live\",\"responsesErasedAt\":\"2028-12-31T17:00:00Z\",");
		Event.WaveDefined said = (Event.WaveDefined) this.events
			.read(record(Events.WAVES, live.getBytes(StandardCharsets.UTF_8)));
		assertThat(said.wave().publicFigures()).isEqualTo(PublicFigures.LIVE);
		assertThat(said.wave().responsesErasedAt()).isEqualTo("2028-12-31T17:00:00Z");
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
			.isEqualTo(new BigDecimal("90.504999999999"));
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

	static Stream<Arguments> all() throws IOException {
		List<Arguments> all = new ArrayList<>();
		for (Map.Entry<String, String> event : EVENTS.entrySet()) {
			examples(event.getKey()).forEach((example) -> all.add(Arguments.of(event.getValue(), example)));
		}
		return all.stream();
	}

	static Stream<Resource> waves() throws IOException {
		return examples("wave-defined");
	}

	static Stream<Resource> scores() throws IOException {
		return examples("unit-scored");
	}

	static Stream<Resource> breakdowns() throws IOException {
		return examples("unit-broken-down");
	}

	private static Stream<Resource> examples(String event) throws IOException {
		Resource[] found = new PathMatchingResourcePatternResolver()
			.getResources("classpath*:contracts/" + event + "/examples/*.json");
		return Stream.of(found);
	}

	private static String key(String topic, byte[] value) throws Exception {
		return switch (topic) {
			case Events.REFERENCE -> figureKey(value);
			case Events.WEBHOOKS -> JsonMapper.shared().readTree(value).path("webhook").asString();
			default -> "";
		};
	}

	@Test
	void aWebhookUnderTheKeyOfAnotherIsNotAsAgreed() throws Exception {
		byte[] value = new ClassPathResource("contracts/webhook-set/examples/rotated.json").getContentAsByteArray();
		assertThatExceptionOfType(UnusableException.class)
			.isThrownBy(() -> this.events.read(record(Events.WEBHOOKS, "another", value)))
			.satisfies((ex) -> assertThat(ex.reason()).hasToString("NOT_AS_AGREED"));
	}

	/** As the contract says: what it is about, and its source. */
	private static String figureKey(byte[] value) throws Exception {
		JsonNode figure = JsonMapper.shared().readTree(value).path("figure");
		JsonNode source = figure.path("source");
		String identity = source.path("document").asString("") + "\n" + source.path("page").asString("") + "\n"
				+ source.path("address").asString("");
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
		return String.join("|", "figure", figure.path("index").asString(), figure.path("year").toString(),
				figure.path("unitList").asString(""), figure.path("unit").asString(),
				figure.path("component").asString(), HexFormat.of().formatHex(hash, 0, 12));
	}

	@Test
	void aFigureUnderTheKeyOfAnotherIsNotAsAgreed() throws Exception {
		byte[] value = new PathMatchingResourcePatternResolver()
			.getResource("classpath:contracts/figure-published/examples/province.json")
			.getContentAsByteArray();
		assertThatExceptionOfType(UnusableException.class)
			.isThrownBy(() -> this.events.read(record(Events.REFERENCE, figureKey(value) + "0", value)))
			.satisfies((ex) -> assertThat(ex.reason()).hasToString("NOT_AS_AGREED"));
	}

	private static ConsumerRecord<byte[], byte[]> record(String topic, byte[] value) {
		return record(topic, "", value);
	}

	private static ConsumerRecord<byte[], byte[]> record(String topic, String key, byte[] value) {
		return new ConsumerRecord<>(topic, 0, 0, key.getBytes(StandardCharsets.UTF_8), value);
	}

}
