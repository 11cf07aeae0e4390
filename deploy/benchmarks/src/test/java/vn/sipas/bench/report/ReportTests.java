package vn.sipas.bench.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

	private final Report report = new Report(new PrintStream(this.shown, true, StandardCharsets.UTF_8));

	private final Row limit = Row.of("limit", new Spread(List.of(1000.0, 1200.0, 1100.0)), "responses/s");

	@Test
	void aRowAsJsonHasWhatThereIsToSay() {
		this.report.add(this.limit);
		this.report.add(Row.of("ours", new Spread(List.of(600.0, 480.0, 550.0)), "responses/s")
			.against(this.limit, Goal.atLeast(0.5)));
		JsonNode rows = JsonMapper.shared().readTree(this.report.json());
		assertThat(rows.get(0).propertyNames()).containsExactly("name", "value", "unit", "runs");
		JsonNode ours = rows.get(1);
		assertThat(ours.propertyNames()).containsExactly("name", "value", "unit", "against", "ratio", "goal", "met",
				"runs");
		assertThat(ours.get("value").asDouble()).isEqualTo(550);
		assertThat(ours.get("against").asString()).isEqualTo("limit");
		assertThat(ours.get("ratio").asDouble()).isEqualTo(0.5);
		assertThat(ours.get("goal").asDouble()).isEqualTo(0.5);
		assertThat(ours.get("met").asBoolean()).isTrue();
		assertThat(ours.get("runs")).hasSize(3);
	}

	@Test
	void theTableSaysWhereAGoalIsMissed() {
		this.report
			.add(Row.of("slow", new Spread(List.of(100.0)), "responses/s").against(this.limit, Goal.atLeast(0.5)));
		this.report.add(Row.of("age p99", new Spread(List.of(2.5)), "s").withGoal(Goal.atMost(2)));
		this.report.add(Row.of("heap", new Spread(List.of(100.0)), "MB").withGoal(Goal.atMost(512)));
		this.report.printTable();
		List<String> lines = this.shown.toString(StandardCharsets.UTF_8).lines().toList();
		List<String> table = lines.subList(lines.size() - 3, lines.size());
		assertThat(table.get(0)).startsWith("slow").contains("limit", "0.09", "≥ 0.50").endsWith("NO");
		assertThat(table.get(1)).startsWith("age p99").contains("2.50", "≤ 2").endsWith("NO");
		assertThat(table.get(2)).startsWith("heap").endsWith("yes");
	}

	@Test
	void theColumnsOfTheTableAreAligned() {
		this.report.add(this.limit);
		this.report.add(Row.of("a longer name", new Spread(List.of(2.0)), "s"));
		this.report.printTable();
		List<String> lines = this.shown.toString(StandardCharsets.UTF_8).lines().toList();
		List<String> table = lines.subList(lines.size() - 2, lines.size());
		assertThat(table.get(0).indexOf("responses/s")).isEqualTo(table.get(1).lastIndexOf("s"));
		assertThat(table.get(0)).contains("1,100", "1,000 - 1,200");
	}

}
