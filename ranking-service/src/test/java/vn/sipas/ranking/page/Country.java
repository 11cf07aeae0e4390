package vn.sipas.ranking.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.ranking.Broker;
import vn.sipas.ranking.history.HistoriesFixture;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.score.Score;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The demo's wave of 63 provinces with the figures of its seeds, as its publishers would
 * send them; what the seeds do not have, such as margins, comes from a fixed seed. Of two
 * provinces nothing is shown: Bắc Kạn has too few responses, Cà Mau none.
 */
final class Country {

	static final String WAVE = "sipas-2021";

	static final String EARLIER = "sipas-2020";

	private static final Instant FIELDWORK_BEGAN = Instant.parse("2021-09-01T01:00:00Z");

	private static final Instant FIELDWORK_ENDED = Instant.parse("2021-12-20T10:00:00Z");

	private static final Path SEEDS = Path.of("..", "seeds");

	private static final List<String> DIMENSIONS = List.of("access", "procedures", "civil-servants", "results",
			"feedback");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int DAYS = 122;

	/** Of this province nobody has counted by day. */
	private static final String UNCOUNTED = "92";

	private final SortedMap<String, Long> byDay = new TreeMap<>();

	private final Broker broker;

	private final Random random = new Random(2021);

	private final JsonNode seed;

	Country(Broker broker) {
		this.broker = broker;
		this.seed = read("waves/sipas-2021.json");
	}

	/** Both waves, whole. */
	void publish() {
		define(EARLIER, "published", null, "SIPAS 2020 (dữ liệu mô phỏng)", "SIPAS 2020 (synthetic responses)");
		define(WAVE, "open", EARLIER, "SIPAS 2021 (dữ liệu mô phỏng)", "SIPAS 2021 (synthetic responses)");
		score(WAVE, "VN", 1, 28_372, "87.16", List.of("89.12", "89.40", "88.20", "90.05", "79.03"), "0.12");
		score(EARLIER, "VN", 1, 27_910, "85.48", List.of("87.02", "88.10", "86.90", "88.44", "76.94"), "0.13");
		for (String line : lines("demo/sipas-2021-targets.csv")) {
			String[] cells = line.split(",", 11);
			List<String> dimensions = List.of(cells).subList(5, 10);
			String error = BigDecimal.valueOf(0.55 + 0.5 * this.random.nextDouble())
				.setScale(6, RoundingMode.HALF_UP)
				.toPlainString();
			String before = new BigDecimal(cells[4]).subtract(BigDecimal.valueOf(3.6 * this.random.nextDouble() - 0.4))
				.setScale(6, RoundingMode.HALF_UP)
				.toPlainString();
			score(EARLIER, cells[0], 1, Long.parseLong(cells[2]), before, dimensions, error);
			long responses = cells[0].equals("06") ? 12 : Long.parseLong(cells[2]);
			if (!cells[0].equals("96")) {
				score(WAVE, cells[0], 1, responses, cells[4], dimensions, error);
				respondents(cells[0], responses);
				measure(cells[0], responses);
			}
		}
		measureNation(28_372);
	}

	/** How the provinces' figures came to be what they are. */
	static void remember(MongoOperations mongo) {
		Map<String, BigDecimal> figures = new TreeMap<>();
		lines("demo/sipas-2021-targets.csv").forEach((line) -> {
			String[] cells = line.split(",", 11);
			figures.put(cells[0], new BigDecimal(cells[4]));
		});
		HistoriesFixture.keep(mongo, new Scope(WAVE, "province"), figures, 439, FIELDWORK_BEGAN, FIELDWORK_ENDED);
	}

	/** A later score of a province: figures move. */
	void move(String unit, long version, long responses, String overall) {
		score(WAVE, unit, version, responses, overall, List.of("91.00", "89.66", "88.13", "89.98", "75.79"), "0.7");
	}

	private void define(String id, String state, @Nullable String earlier, String vi, String en) {
		ObjectNode wave = (ObjectNode) this.seed.deepCopy();
		wave.put("event", "wave-defined")
			.put("wave", id)
			.put("definition", (earlier == null) ? 1 : 2)
			.put("definedAt", "2021-08-01T00:00:00Z")
			.put("hasBeenOpen", true)
			.put("state", state);
		wave.putObject("title").put("vi", vi).put("en", en);
		if (earlier != null) {
			wave.put("previousWave", earlier);
		}
		else {
			wave.put("opens", "2020-09-01").put("closes", "2020-12-31");
		}
		wave.set("units", read("unit-lists/vn-2021.json").get("units"));
		ObjectNode fieldwork = wave.putObject("fieldwork");
		var quotas = fieldwork.putArray("quotas");
		lines("demo/sipas-2021-targets.csv")
			.forEach((line) -> quotas.addObject().put("unit", line.substring(0, 2)).put("responses", 450));
		JsonNode trial = read("waves/citizens-trial.json").get("fieldwork");
		fieldwork.set("services", trial.get("services"));
		fieldwork.set("demographics", trial.get("demographics"));
		fieldwork.set("quality", trial.get("quality"));
		this.broker.send("sipas.waves.v1", id, JSON.writeValueAsString(wave));
	}

	private void score(String wave, String unit, long version, long responses, String overall, List<String> dimensions,
			String error) {
		List<NodeValue> nodes = new ArrayList<>();
		List<CriterionValue> criteria = new ArrayList<>();
		for (int i = 0; i < DIMENSIONS.size(); i++) {
			nodes.add(new NodeValue(DIMENSIONS.get(i), new BigDecimal(dimensions.get(i)), precision(error)));
		}
		for (JsonNode dimension : this.seed.at("/questionnaire/children")) {
			double value = Double.parseDouble(dimensions.get(DIMENSIONS.indexOf(dimension.get("id").stringValue())));
			for (JsonNode criterion : dimension.get("children")) {
				criteria.add(criterion(criterion.get("id").stringValue(), responses, value));
			}
		}
		this.broker.score(new Score(wave, unit, version, responses, new BigDecimal(overall), precision(error), 14,
				nodes, criteria, FIELDWORK_ENDED.plusSeconds(3_600 * version)));
	}

	private CriterionValue criterion(String id, long responses, double around) {
		double value = Math.min(99.5, around + 4 * this.random.nextGaussian());
		long answered = responses - this.random.nextInt(1 + (int) responses / 40);
		long satisfied = Math.round(answered * value / 100);
		long very = Math.round(satisfied * (0.3 + 0.25 * this.random.nextDouble()));
		long rest = answered - satisfied;
		long worst = rest / 9;
		long bad = rest / 3;
		BigDecimal exact = BigDecimal.valueOf(100 * satisfied)
			.divide(BigDecimal.valueOf(answered), 12, RoundingMode.DOWN);
		return new CriterionValue(id, "satisfaction", exact, precision("1.1"), answered,
				new TreeMap<>(Map.of(1, worst, 2, bad, 3, rest - bad - worst, 4, satisfied - very, 5, very)));
	}

	private static Precision precision(String error) {
		BigDecimal standard = new BigDecimal(error);
		return new Precision(standard, standard.multiply(new BigDecimal("2.144787")), new BigDecimal("1.84"),
				new BigDecimal("240.5"));
	}

	private void respondents(String unit, long responses) {
		List<Map<String, Object>> breakdowns = new ArrayList<>();
		breakdowns.add(breakdown("channel", responses, List.of("api", "web")));
		breakdowns
			.add(breakdown("demographics.ageGroup", responses, List.of("18-24", "25-34", "35-49", "50-64", "65-up")));
		breakdowns.add(breakdown("demographics.sex", responses, List.of("female", "male")));
		breakdowns.add(breakdown("service", responses, List.of("business", "civil-status", "construction", "land")));
		Map<String, Object> event = new LinkedHashMap<>(Map.of("event", "unit-broken-down", "wave", WAVE, "unit", unit,
				"version", 1, "responses", responses, "breakdowns", breakdowns));
		this.broker.send("sipas.breakdowns.v1", WAVE + "|" + unit, JSON.writeValueAsString(event));
	}

	private Map<String, Object> breakdown(String by, long responses, List<String> groups) {
		List<Map<String, Object>> told = new ArrayList<>();
		long left = responses - responses / 50;
		for (int i = 0; i < groups.size(); i++) {
			long share = (i == groups.size() - 1) ? left : left / (groups.size() - i) - this.random.nextInt(5);
			left -= share;
			told.add(Map.of("value", groups.get(i), "responses", share, "overall",
					BigDecimal.valueOf(82 + 10 * this.random.nextDouble()).setScale(6, RoundingMode.HALF_UP), "nodes",
					List.of()));
		}
		return Map.of("by", by, "groups", told);
	}

	private void measure(String unit, long responses) {
		long late = this.random.nextInt(14);
		long fast = this.random.nextInt(9);
		measure(unit, responses, late, fast, days(responses - 3), 3);
	}

	/** Of all provinces together, when they were answered. */
	private void measureNation(long responses) {
		measure("VN", responses, 400, 250, this.byDay, responses - sum(this.byDay));
	}

	private void measure(String unit, long responses, long late, long fast, SortedMap<String, Long> days,
			long otherDays) {
		Map<String, Object> event = new LinkedHashMap<>(Map.of("event", "quality-measured", "wave", WAVE, "unit", unit,
				"version", 1, "responses", responses + 2, "flagged", late + fast, "held", fast, "approved", 1,
				"rejected", 2, "flags", Map.of("late", late, "too-fast", fast)));
		if (!unit.equals(UNCOUNTED)) {
			event.put("days", days);
			event.put("otherDays", otherDays);
		}
		event.put("measuredAt", "2021-11-02T02:14:06.512Z");
		this.broker.send("sipas.quality.v1", WAVE + "|" + unit, JSON.writeValueAsString(event));
	}

	// More and more each day, and little on Sundays.
	private SortedMap<String, Long> days(long responses) {
		SortedMap<String, Long> days = new TreeMap<>();
		for (long left = responses; left > 0; left--) {
			LocalDate day = LocalDate.of(2021, 9, 1)
				.plusDays((long) (DAYS * Math.sqrt(this.random.nextDouble() * this.random.nextDouble())));
			LocalDate worked = (day.getDayOfWeek() == DayOfWeek.SUNDAY) ? day.minusDays(this.random.nextInt(6)) : day;
			String on = (worked.getYear() == 2021 && worked.getMonthValue() > 8) ? worked.toString() : "2021-09-01";
			days.merge(on, 1L, Long::sum);
			this.byDay.merge(on, 1L, Long::sum);
		}
		return days;
	}

	private static long sum(SortedMap<String, Long> days) {
		return days.values().stream().mapToLong(Long::longValue).sum();
	}

	private static List<String> lines(String file) {
		return text(file).lines().skip(1).toList();
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
