package vn.sipas.system;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.local.launch.Pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What analysts download, against what was published: R's package {@code survey} makes
 * the same figures and standard errors of the one as scoring of the same responses.
 */
@ExtendWith(RunningPipeline.class)
class MicrodataTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final long SEED = 20_261_129;

	private static final int RESPONSES = 1500;

	private static final int BATCH = 500;

	private static final String WAVE = "/api/v1/waves/microdata";

	private static final Path README = Path.of("../../survey-intake/README.md");

	// Kept out: hurried forms, and days on which an interviewer did too many, which only
	// scoring sees. The strata of p5 are of unknown size.
	private static final String RULES = """
			{"quality":{"secondsPerQuestion":2,"responsesPerInterviewerDay":60,"hold":["too-fast","interviewer-day"]}}""";

	@TempDir
	private Path folder;

	@Test
	void theTableGivesTheFiguresAndErrorsThatWerePublished(Pipeline pipeline) throws Exception {
		Rscript r = new Rscript(this.folder);
		r.require("survey");
		Http http = new Http(pipeline.status());
		submit(http);
		String script = example();
		Awaitility.await()
			.atMost(Duration.ofMinutes(4))
			.pollInterval(Duration.ofSeconds(2))
			.untilAsserted(() -> compare(http, pipeline.status().kafka(), r, script));
	}

	private void compare(Http http, String kafka, Rscript r, String script) throws Exception {
		HttpResponse<String> table = http.intake(WAVE + "/responses.csv");
		assertThat(table.statusCode()).isEqualTo(200);
		Files.writeString(this.folder.resolve("responses.csv"), table.body());
		Map<String, JsonNode> scores = PublishedScores.last(kafka, "microdata");
		assertThat(scores.keySet()).containsAll(TrialWave.UNITS).contains("VN");
		for (Map.Entry<String, JsonNode> score : scores.entrySet()) {
			String of = score.getKey();
			assertThat(script).contains("%in% \"p1\"", PRINT);
			String own = script.replace(PRINT, "")
				.replace("\"p1\"",
						of.equals("VN") ? "c(\"" + String.join("\", \"", TrialWave.UNITS) + "\")" : "\"" + of + "\"");
			List<String> lines = r.run(own + "\n" + LINES);
			assertThat(Integer.parseInt(lines.getFirst())).as(of).isEqualTo(score.getValue().path("responses").asInt());
			same(of, score.getValue(), score.getValue().path("overall"), lines.get(1));
			int line = 2;
			for (JsonNode criterion : score.getValue().path("criteria")) {
				same(of + " " + criterion.path("id"), criterion, criterion.path("value"), lines.get(line++));
			}
			assertThat(line).isEqualTo(2 + 5).isEqualTo(lines.size());
		}
	}

	// What a person reads, which is rounded.
	private static final String PRINT = "; print(index)";

	// What the example has made, as this test reads it.
	private static final String LINES = """
			cat(nrow(d), "\\n", sep = "")
			cat(sprintf("%.17g %.17g\\n", 100 * coef(index), 100 * SE(index)))
			for (i in order(items)) {
			  one <- svyratio(satisfied[, i, drop = FALSE], asked[, i, drop = FALSE], design)
			  cat(sprintf("%.17g %.17g\\n", 100 * coef(one), 100 * SE(one)))
			}
			""";

	private static void same(String what, JsonNode published, JsonNode value, String line) {
		String[] found = line.split(" ", -1);
		assertThat(Double.parseDouble(found[0])).as(what).isCloseTo(value.asDouble(), within(1e-9));
		assertThat(published.path("standardError").isNumber()).as(what).isTrue();
		assertThat(Double.parseDouble(found[1])).as(what)
			.isCloseTo(published.path("standardError").asDouble(), within(1e-9));
	}

	private static String example() throws IOException {
		Matcher block = Pattern.compile("```r\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
		assertThat(block.find()).isTrue();
		return block.group(1);
	}

	private static void submit(Http http) throws Exception {
		ObjectNode wave = (ObjectNode) JSON.readTree(new TrialWave("microdata").json());
		wave.set("fieldwork", JSON.readTree(RULES));
		ArrayNode strata = wave.putArray("strata");
		for (String unit : TrialWave.UNITS.subList(0, 4)) {
			strata.addObject().put("stratum", unit + "-a").put("clusters", 40);
			strata.addObject().put("stratum", unit + "-b").put("clusters", 25);
		}
		assertThat(http.put(WAVE, wave.toString()).statusCode()).isEqualTo(201);
		Random random = new Random(SEED);
		List<ObjectNode> responses = new TrialWave("microdata").responses(random, RESPONSES)
			.stream()
			.map((response) -> sampled((ObjectNode) JSON.readTree(response.json()), random))
			.toList();
		for (int from = 0; from < RESPONSES; from += BATCH) {
			String lines = responses.subList(from, from + BATCH)
				.stream()
				.map(ObjectNode::toString)
				.collect(Collectors.joining("\n"));
			assertThat(http.post(WAVE + "/responses", "application/x-ndjson", lines).statusCode()).isEqualTo(202);
		}
		for (int number = 0; number < 40; number++) {
			String id = responses.get(number).path("responseId").asString();
			if (number < 15) {
				assertThat(http.delete(WAVE + "/responses/" + id).statusCode()).isBetween(200, 204);
			}
			else {
				decide(http, id, number % 2 == 0);
			}
		}
	}

	// In strata, clusters of some weight, by interviewers of whom one is too quick.
	private static ObjectNode sampled(ObjectNode response, Random random) {
		String unit = response.path("unit").asString();
		String stratum = unit + (random.nextInt(3) == 0 ? "-a" : "-b");
		int cluster = random.nextInt(6);
		response.put("stratum", stratum).put("cluster", stratum + "-village-" + cluster);
		response.put("interviewer", "i-" + random.nextInt(40))
			.put("durationSeconds", random.nextInt(12) == 0 ? 2 : 300);
		if (unit.equals("p5") && cluster == 0) {
			response.remove("cluster");
		}
		if (random.nextInt(20) == 0) {
			response.put("interviewer", "i-hurried");
		}
		return response;
	}

	private static void decide(Http http, String id, boolean approved) throws Exception {
		String body = JSON.createObjectNode()
			.put("responseId", id)
			.put("revision", 1)
			.put("decision", approved ? "approved" : "rejected")
			.put("reason", "asked again")
			.toString();
		assertThat(http.post(WAVE + "/reviews", "application/json", body).statusCode()).isEqualTo(202);
	}

}
