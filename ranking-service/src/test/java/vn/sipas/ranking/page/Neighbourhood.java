package vn.sipas.ranking.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.ranking.Broker;
import vn.sipas.ranking.Instance;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.score.Score;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands around the country's two waves: a province's own ranking of its offices, a
 * wave of the provinces of 2025 with all communes, the mergers, what others have
 * published, and two editions of the earlier wave.
 */
final class Neighbourhood {

	/** Lai Châu's ranking of its offices. */
	static final String OWN = "lai-chau-2021";

	/** The provinces of 2025, and 3,321 communes. */
	static final String LATER = "sipas-2025";

	static final int COMMUNES = 3321;

	private static final Path SEEDS = Path.of("..", "seeds");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Broker broker;

	private final Random random = new Random(2025);

	Neighbourhood(Broker broker) {
		this.broker = broker;
	}

	/** Sends the waves with their figures. */
	void publish() {
		List<Score> scores = new ArrayList<>();
		JsonNode own = read("waves/lai-chau-2021.json");
		define((ObjectNode) own.deepCopy(), OWN, "open");
		List<String> groups = own.at("/questionnaire/children")
			.valueStream()
			.map((node) -> node.get("id").stringValue())
			.toList();
		own.get("units").forEach((unit) -> {
			String code = unit.get("unit").stringValue();
			scores.add(score(OWN, code, code.equals("03400") ? 12 : 60, 84, groups));
		});
		ObjectNode later = (ObjectNode) read("waves/citizens-trial.json");
		var units = (tools.jackson.databind.node.ArrayNode) read("unit-lists/vn-2025.json").get("units");
		List<String> provinces = units.valueStream()
			.filter((unit) -> unit.get("level").stringValue().equals("province"))
			.map((unit) -> unit.get("unit").stringValue())
			.toList();
		List<String> dimensions = later.at("/questionnaire/children")
			.valueStream()
			.map((node) -> node.get("id").stringValue())
			.toList();
		for (int commune = 0; commune < COMMUNES; commune++) {
			ObjectNode unit = units.addObject()
				.put("unit", Integer.toString(10_000 + commune))
				.put("level", "commune")
				.put("parent", provinces.get(commune % provinces.size()));
			unit.putObject("name").put("vi", "Xã số " + commune).put("en", "Commune " + commune);
		}
		later.set("units", units);
		later.put("opens", "2025-09-01").put("closes", "2025-12-31");
		later.putObject("title")
			.put("vi", "SIPAS 2025 (dữ liệu mô phỏng)")
			.put("en", "SIPAS 2025 (synthetic responses)");
		define(later, LATER, "open");
		scores.add(score(LATER, "VN", 60_000, 83, dimensions));
		provinces.forEach((code) -> scores.add(score(LATER, code, 1_800, 83, dimensions)));
		for (int commune = 0; commune < COMMUNES; commune++) {
			scores.add(score(LATER, Integer.toString(10_000 + commune), 40, 83, dimensions));
		}
		this.broker.scoreAll(scores);
	}

	/** Enters what people enter at the service. */
	void enter(Instance service) {
		Awaitility.await()
			.atMost(Ministry.PATIENCE)
			.ignoreExceptions()
			.untilAsserted(() -> taken(service.postAsAdmin("/api/v1/published-figures", "text/csv",
					text("published-figures/published_figures.csv"))));
		taken(service.postAsAdmin("/api/v1/unit-mergers?oldList=vn-2021&newList=vn-2025&validFrom=2025-07-01",
				"text/csv", text("unit-lists/merges-vn-2021-to-vn-2025.csv")));
		for (int edition = 1; edition <= 2; edition++) {
			String body = """
					{"edition": %d, "decision": "%d/QĐ-BNV", "date": "2021-06-0%d",
					"note": {"vi": "Bản trình diễn %d", "en": "Demonstration %d"}}""".formatted(edition, 300 + edition,
					edition, edition, edition);
			Awaitility.await()
				.atMost(Ministry.PATIENCE)
				.untilAsserted(() -> taken(service.postAsAdmin("/api/v1/waves/" + Country.EARLIER + "/publication",
						"application/json", body)));
		}
	}

	private static void taken(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
	}

	private void define(ObjectNode wave, String id, String state) {
		wave.put("event", "wave-defined")
			.put("wave", id)
			.put("definition", 1)
			.put("definedAt", "2021-08-01T00:00:00Z")
			.put("hasBeenOpen", true)
			.put("state", state);
		this.broker.send("sipas.waves.v1", id, JSON.writeValueAsString(wave));
	}

	private Score score(String wave, String unit, long responses, double around, List<String> nodes) {
		Precision precision = new Precision(new BigDecimal("0.9"), new BigDecimal("1.93"), new BigDecimal("1.84"),
				new BigDecimal("240.5"));
		List<NodeValue> values = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (String node : nodes) {
			BigDecimal value = BigDecimal.valueOf(around + 4 * this.random.nextGaussian());
			sum = sum.add(value);
			values.add(new NodeValue(node, value, precision));
		}
		BigDecimal overall = sum.divide(BigDecimal.valueOf(nodes.size()), 6, java.math.RoundingMode.HALF_UP);
		return new Score(wave, unit, 1, responses, overall, precision, 14, values, List.of());
	}

	private static JsonNode read(String file) {
		return JSON.readTree(text(file));
	}

	private static String text(String file) {
		try {
			return Files.readString(SEEDS.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
