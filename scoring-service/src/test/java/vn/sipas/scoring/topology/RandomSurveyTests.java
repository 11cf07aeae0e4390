package vn.sipas.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.NaiveScores;
import vn.sipas.scoring.naive.RandomSurvey;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes, in whatever order: the figures are those of what must count. */
class RandomSurveyTests {

	private static final int WAVES = 20;

	private static final String DEFINITION = new String(Contracts.example("intake/wave-defined", "open.json"),
			StandardCharsets.UTF_8);

	private final long seed = System.nanoTime();

	private final Random random = new Random(this.seed);

	@RepeatedTest(5)
	void figuresEqualANaiveRecomputationOfTheFinalSet(@TempDir Path directory) {
		try (ScoringDriver scoring = new ScoringDriver(directory, Stores::inMemoryKeyValueStore)) {
			for (int number = 0; number < WAVES; number++) {
				checkOneWave("wave-" + number, scoring);
			}
		}
	}

	private void checkOneWave(String id, ScoringDriver scoring) {
		RandomSurvey survey = new RandomSurvey(this.random, id, 1 + this.random.nextInt(60));
		byte[] wave = definition(id, 3);
		boolean late = this.random.nextInt(4) == 0;
		if (!late) {
			scoring.define(wave);
		}
		for (int round = 1; round <= 4; round++) {
			sendSome(survey, scoring, late && round == 1);
			if (this.random.nextInt(3) == 0 || (late && round == 1)) {
				wave = definition(id, 3 + round);
				scoring.define(wave);
			}
			scoring.flush();
			assertThat(scoring.figures(id)).as("seed %d, %s, round %d", this.seed, id, round)
				.isEqualTo(new NaiveScores(wave, survey.finalSet()).all());
		}
	}

	// Before its wave is there, no response may wait until it is given up.
	private void sendSome(RandomSurvey survey, ScoringDriver scoring, boolean atOnce) {
		for (int count = this.random.nextInt(120); count > 0; count--) {
			RandomSurvey.Sent sent = survey.next();
			if (sent.isWithdrawal()) {
				scoring.withdraw(sent.response());
			}
			else {
				scoring.send(sent.response());
			}
			if (!atOnce && this.random.nextInt(30) == 0) {
				scoring.flush();
			}
		}
	}

	private byte[] definition(String id, int number) {
		String changed = DEFINITION.replace("demo-2026", id)
			.replace("\"definition\": 3", "\"definition\": " + number)
			.replace("\"satisfiedFrom\": 4", "\"satisfiedFrom\": " + (2 + this.random.nextInt(4)))
			.replace("0.6,", "0.64,")
			.replace("0.4,", "0.36,");
		String[] rules = { "mean", "criteria", "pooled" };
		String rule = "\"rule\": \"" + rules[this.random.nextInt(rules.length)] + "\"";
		return changed.replaceFirst("\"rule\": \"" + (this.random.nextBoolean() ? "weights" : "pooled") + "\"", rule)
			.getBytes(StandardCharsets.UTF_8);
	}

}
