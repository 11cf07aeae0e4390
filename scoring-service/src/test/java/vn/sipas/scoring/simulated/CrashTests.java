package vn.sipas.scoring.simulated;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import vn.sipas.scoring.naive.Differences;
import vn.sipas.scoring.naive.FlatBreakdown;
import vn.sipas.scoring.naive.FlatScore;
import vn.sipas.scoring.naive.NaiveReviews;
import vn.sipas.scoring.naive.RandomWave;
import vn.sipas.scoring.naive.RandomWaves;
import vn.sipas.scoring.naive.Sequences;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However often tasks crash, stop and move, all ends as it would have without, to the
 * last byte.
 */
class CrashTests {

	@Test
	void figuresBreakdownsAndConflictsAreThoseOfAnUndisturbedRun() {
		Sequences.run(150, 1, (random) -> new Sequence(random).run());
	}

	private static final class Sequence {

		private final Random random;

		private final RandomWaves waves;

		private final Logs.Inputs inputs = new Logs.Inputs();

		private final SimulatedScoring scoring;

		/** What each instance has not heard of yet, in the order of the log. */
		private final List<List<byte[]>> unheard = new ArrayList<>();

		Sequence(Random random) {
			this.random = random;
			this.waves = new RandomWaves(random, "wave", 150);
			this.scoring = new SimulatedScoring(this.inputs, random);
			this.scoring.instances.forEach((_) -> this.unheard.add(new ArrayList<>()));
		}

		void run() {
			List<RandomWave> undefined = new ArrayList<>(this.waves.all());
			for (int step = 100 + this.random.nextInt(500); step > 0; step--) {
				if (!undefined.isEmpty() && this.random.nextInt(20) == 0) {
					define(undefined.removeLast());
				}
				step(undefined);
			}
			undefined.forEach(this::define);
			check();
			replay();
		}

		private void step(List<RandomWave> undefined) {
			int kind = this.random.nextInt(100);
			SimulatedTask<?> task = any(this.scoring.tasks);
			if (kind < 40) {
				this.inputs.send(this.waves.next());
			}
			else if (kind < 70) {
				for (int records = this.random.nextInt(10); records > 0
						&& task.process(this.scoring.now()); records--) {
					// On to the next.
				}
			}
			else if (kind < 82) {
				this.scoring.pass(this.random.nextInt(900));
				task.tick(this.scoring.now());
			}
			else if (kind < 88) {
				this.scoring.commit(task.instance());
			}
			else if (kind < 92) {
				hear(this.random.nextInt(this.unheard.size()), 1);
			}
			else if (kind < 94) {
				RandomWave wave = this.waves.redefine();
				if (!undefined.contains(wave)) {
					define(wave);
				}
			}
			else if (kind < 97) {
				crash(task.instance());
			}
			else if (kind < 99) {
				move(task);
			}
			else if (this.random.nextInt(8) == 0) {
				hearAll();
				if (undefined.isEmpty()) {
					check();
				}
			}
		}

		private void define(RandomWave wave) {
			this.unheard.forEach((definitions) -> definitions.add(wave.definition()));
		}

		private void hear(int instance, int most) {
			List<byte[]> definitions = this.unheard.get(instance);
			for (int count = Math.min(most, definitions.size()); count > 0; count--) {
				this.scoring.instances.get(instance).define(definitions.removeFirst());
			}
		}

		private void hearAll() {
			for (int instance = 0; instance < this.unheard.size(); instance++) {
				hear(instance, Integer.MAX_VALUE);
			}
		}

		// Some tasks are revived where they are, others begin elsewhere.
		private void crash(Instance instance) {
			for (SimulatedTask<?> task : this.scoring.of(instance)) {
				if (this.random.nextBoolean()) {
					task.revive();
				}
				else {
					task.moveTo(any(this.scoring.instances));
				}
			}
		}

		private void move(SimulatedTask<?> task) {
			this.scoring.commit(task.instance());
			task.moveTo(any(this.scoring.instances));
		}

		private void check() {
			hearAll();
			this.scoring.settle();
			assertThat(Differences.of(this.waves.ofWaves(this.scoring.flags, NaiveReviews::standing),
					this.waves.standings()))
				.isEmpty();
			assertThat(Differences.of(this.waves.ofWaves(this.scoring.quality, NaiveReviews::counts),
					this.waves.quality()))
				.isEmpty();
			assertThat(Differences.of(this.waves.ofThese(this.scoring.scores, FlatScore::of), this.waves.figures()))
				.isEmpty();
			assertThat(Differences.of(this.waves.ofThese(this.scoring.breakdowns, FlatBreakdown::of),
					this.waves.breakdowns()))
				.isEmpty();
			assertThat(this.waves.ofThose(this.scoring.conflicts)).isEqualTo(this.waves.conflicts());
		}

		private void replay() {
			SimulatedScoring undisturbed = new SimulatedScoring(this.inputs, this.random);
			this.waves.all()
				.forEach((wave) -> undisturbed.instances.forEach((instance) -> instance.define(wave.definition())));
			undisturbed.settle();
			assertThat(content(this.scoring.scores)).isEqualTo(content(undisturbed.scores));
			assertThat(content(this.scoring.breakdowns)).isEqualTo(content(undisturbed.breakdowns));
		}

		private <T> T any(List<T> choices) {
			return choices.get(this.random.nextInt(choices.size()));
		}

		// A unit all of whose responses went elsewhere may be published or not.
		private static Map<String, String> content(Map<String, byte[]> events) {
			Map<String, String> content = new TreeMap<>();
			events.forEach((key, event) -> content.put(key,
					new String(event, StandardCharsets.UTF_8).replaceFirst("\"version\":\\d+,", "")
						.replaceFirst("\"scoredAt\":\"[^\"]*\",", "")));
			content.values().removeIf((event) -> event.contains("\"responses\":0,"));
			return content;
		}

	}

}
