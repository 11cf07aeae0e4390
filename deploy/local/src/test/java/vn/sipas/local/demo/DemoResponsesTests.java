package vn.sipas.local.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoResponsesTests {

	private static final Path WAVE = Path.of("../../seeds/waves/sipas-2021.json");

	private static final Path TARGETS = Path.of("../../seeds/demo/sipas-2021-targets.csv");

	private List<String> lines = List.of();

	private List<JsonNode> responses = List.of();

	private JsonNode questionnaire = JsonMapper.shared().missingNode();

	private Recounted recounted = Recounted.NONE;

	@BeforeAll
	void computeTheFiguresFromTheResponses() throws Exception {
		this.lines = DemoResponses.generate(WAVE, TARGETS).lines().toList();
		this.responses = this.lines.stream().map(JsonMapper.shared()::readTree).toList();
		this.questionnaire = JsonMapper.shared().readTree(WAVE).get("questionnaire");
		this.recounted = Recounted.of(this.questionnaire, this.responses);
	}

	private BigDecimal figure(String unit, String node) {
		return this.recounted.figure(unit, node);
	}

	private long place(String unit, String node) {
		return this.recounted.place(unit, node);
	}

	@ParameterizedTest
	@CsvSource({ "access, 90.50, 13", "procedures, 89.66, 21", "civil-servants, 88.13, 32", "results, 89.98, 27",
			"feedback, 75.79, 50", "overall, 86.81, 36" })
	void laiChauComesOutAsPublished(String node, BigDecimal figure, int place) {
		assertThat(figure("12", node)).isEqualTo(figure);
		assertThat(place("12", node)).isEqualTo(place);
	}

	@ParameterizedTest
	@CsvSource({ "22, 94.07, 1", "42, 91.17, 5", "14, 90.13, 6", "58, 88.64, 16", "77, 86.72, 38", "36, 84.57, 51",
			"56, 84.40, 56", "60, 82.79, 63" })
	void otherProvincesComeOutAsPublished(String unit, BigDecimal figure, int place) {
		assertThat(figure(unit, "overall")).isEqualTo(figure);
		assertThat(place(unit, "overall")).isEqualTo(place);
	}

	@ParameterizedTest
	@CsvSource({ "31, 2", "33, 3", "30, 4", "27, 7", "24, 8", "40, 35" })
	void provincesOfWhichOnlyThePlaceIsPublishedHaveIt(String unit, int place) {
		assertThat(place(unit, "overall")).isEqualTo(place);
	}

	@Test
	void everyProvinceMeetsItsTargets() throws Exception {
		this.recounted.requireTargets(TARGETS);
	}

	@Test
	void theNationComesOutAsPublished() {
		assertThat(this.recounted.nation()).isEqualTo(new BigDecimal("87.16"));
	}

	@Test
	void thereAreAsManyResponsesAsTheSurveyHadAndNoTwoShareAnId() {
		assertThat(this.responses).hasSize(28_372)
			.extracting((response) -> response.get("responseId").asString())
			.doesNotHaveDuplicates();
		assertThat(this.recounted.units()).hasSize(63);
	}

	@Test
	void everyResponseFitsTheWave() {
		JsonNode wave = JsonMapper.shared().readTree(WAVE);
		LocalDate opens = LocalDate.parse(wave.get("opens").asString());
		LocalDate closes = LocalDate.parse(wave.get("closes").asString());
		Set<String> criteria = Set.copyOf(DemoWave.read(WAVE).criteria());
		assertThat(this.responses).allSatisfy((response) -> {
			assertThat(response.get("answers").propertyNames()).isNotEmpty().isSubsetOf(criteria);
			assertThat(response.get("answers").values()).allMatch((level) -> level.asInt() >= 1 && level.asInt() <= 5);
			OffsetDateTime answeredAt = OffsetDateTime.parse(response.get("answeredAt").asString());
			assertThat(answeredAt.toLocalDate()).isBetween(opens, closes);
			assertThat(answeredAt.getOffset()).hasToString("+07:00");
		});
	}

	@Test
	void everyDistrictHasSeveralVillagesAndIsOfOneProvince() {
		Map<String, Set<String>> villages = new HashMap<>();
		for (JsonNode response : this.responses) {
			String stratum = response.get("stratum").asString();
			assertThat(stratum).startsWith(response.get("unit").asString() + "-");
			villages.computeIfAbsent(stratum, (each) -> new HashSet<>()).add(response.get("cluster").asString());
		}
		assertThat(villages).hasSize(63 * 3);
		assertThat(villages.values()).allSatisfy((each) -> assertThat(each).hasSizeBetween(4, 6));
	}

	@Test
	void whoIsContentWithOneThingIsRatherContentWithAnother() {
		long both = count(4, 4);
		double expected = (double) count(4, 1) * count(1, 4) / count(1, 1);
		assertThat(both).isGreaterThan((long) (expected * 1.02));
	}

	private long count(int access, int servants) {
		return this.responses.stream()
			.map((response) -> response.get("answers"))
			.filter((answers) -> answers.path("access.1").asInt(0) >= access
					&& answers.path("civil-servants.1").asInt(0) >= servants)
			.count();
	}

	/**
	 * The ids are the same in every installation: had they other answers, a second
	 * loading would be a conflict. Who changes the demo on purpose gives it new ids.
	 */
	@Test
	void theResponsesNeverChange() throws Exception {
		byte[] all = String.join("\n", this.lines).getBytes(StandardCharsets.UTF_8);
		String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
		assertThat(digest).isEqualTo("beaec084d23d2233ace35c9f9b09ebf0f6d54688a5e86b7566ecdb4dc0d503bc");
	}

}
