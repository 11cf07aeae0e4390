package vn.sipas.scoring.simulated;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.scoring.naive.Asked;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.Differences;
import vn.sipas.scoring.naive.FlatBreakdown;
import vn.sipas.scoring.naive.FlatScore;
import vn.sipas.scoring.naive.NaiveBreakdowns;
import vn.sipas.scoring.naive.NaiveScores;
import vn.sipas.scoring.naive.RandomSurvey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A changed threshold changes figures at once. Groups are counted anew for it, and until
 * that is done everywhere nothing is told of them that is not so.
 */
class ChangedThresholdTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final byte[] BEFORE = Contracts.example("intake/wave-defined", "open.json");

	private static final byte[] AFTER = changed();

	private final Random random = new Random(1);

	private final Logs.Inputs inputs = new Logs.Inputs();

	private final RandomSurvey survey = new RandomSurvey(this.random, Asked.example("demo-2026"), 200);

	private final SimulatedScoring scoring = new SimulatedScoring(this.inputs, this.random);

	@BeforeEach
	void count() {
		this.scoring.instances.forEach((instance) -> instance.define(BEFORE));
		for (int number = 0; number < 400; number++) {
			RandomSurvey.Sent sent = this.survey.next();
			this.inputs.send(sent);
		}
		this.scoring.settle();
		assertThat(figuresUnlike(BEFORE)).isEmpty();
		assertThat(groupsUnlike(BEFORE)).isEmpty();
		this.scoring.instances.forEach((instance) -> instance.define(AFTER));
	}

	@Test
	void figuresDoNotWaitForAnyPartition() {
		tick(this.scoring.evaluating());
		assertThat(figuresUnlike(AFTER)).isEmpty();
	}

	@Test
	void groupsOfSomePartitionsAreNotTakenForAll() {
		for (SimulatedTask<?> partition : this.scoring.counting()) {
			tick(List.of(partition));
			tick(this.scoring.evaluating());
			assertThat(groupsToldUnlike()).isEmpty();
		}
		assertThat(groupsUnlike(AFTER)).isEmpty();
	}

	@Test
	void groupsAreRightInTheEnd() {
		this.scoring.settle();
		assertThat(figuresUnlike(AFTER)).isEmpty();
		assertThat(groupsUnlike(AFTER)).isEmpty();
	}

	// What is told of any groups has to be all of it, by the definition that it names.
	private SortedMap<String, String> groupsToldUnlike() {
		SortedMap<String, SortedMap<String, String>> told = new TreeMap<>();
		SortedMap<String, SortedMap<String, String>> right = new TreeMap<>();
		this.scoring.breakdowns.forEach((key, event) -> {
			JsonNode unit = JSON.readTree(event);
			if (!unit.get("breakdowns").isEmpty()) {
				told.put(key, FlatBreakdown.of(event));
				right.put(key, groups((unit.get("definition").asInt() == 4) ? AFTER : BEFORE)
					.getOrDefault(unit.get("unit").asString(), new TreeMap<>()));
			}
		});
		return Differences.of(told, right);
	}

	private void tick(List<SimulatedTask<?>> tasks) {
		for (int second = 0; second < 5; second++) {
			this.scoring.pass(1000);
			tasks.forEach((task) -> {
				while (task.process(this.scoring.now())) {
					// On to the next.
				}
				task.tick(this.scoring.now());
				task.commit();
			});
		}
	}

	private SortedMap<String, String> figuresUnlike(byte[] definition) {
		return Differences.of(FlatScore.ofWave("demo-2026", this.scoring.scores),
				new NaiveScores(definition, this.survey.finalSet(definition)).all());
	}

	private SortedMap<String, String> groupsUnlike(byte[] definition) {
		return Differences.of(FlatBreakdown.ofWave("demo-2026", this.scoring.breakdowns), groups(definition));
	}

	private SortedMap<String, SortedMap<String, String>> groups(byte[] definition) {
		return new NaiveBreakdowns(definition, this.survey.finalSet(definition)).all();
	}

	private static byte[] changed() {
		ObjectNode wave = (ObjectNode) JSON.readTree(BEFORE);
		return JSON.writeValueAsBytes(wave.put("definition", 4).put("satisfiedFrom", 2));
	}

}
