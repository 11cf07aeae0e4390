package vn.sipas.system.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What scoring has stored is lost or spoilt, the scores' topic is made anew, and a wave
 * gets another rule, all while responses come in.
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class StateFaultTests {

	private static final int PER_SECOND = 100;

	private static final String SCORES = "sipas.scores.v1";

	private static final int SPOILT_BYTES = 64;

	@Test
	void stateIsDeleted(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("state-deleted", "scoring's state deleted on each instance in turn, after `kill -9`"), random,
				PER_SECOND, 1)) {
			for (Instance scoring : stage.instances(Stage.SCORING)) {
				Trial.goOnForAMoment(random);
				scoring.kill();
				stage.deleteState(scoring);
				scoring.start();
				scoring.awaitReady();
			}
			trial.end();
		}
	}

	/**
	 * Overwrites bytes in the middle of what is stored.
	 * @param ends which files
	 */
	@ParameterizedTest
	@ValueSource(strings = { ".sst", "MANIFEST", ".checkpoint" })
	void stateIsSpoilt(String ends, Stage stage) throws IOException {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("state-spoilt-" + ends.replace(".", "").toLowerCase(Locale.ROOT),
						"scoring's stored state overwritten at random (" + ends
								+ " files) while an instance was stopped in good order"),
				random, PER_SECOND, 1)) {
			Trial.goOnForAMoment(random);
			Instance scoring = stage.instances(Stage.SCORING).get(random.nextInt(2));
			scoring.stop();
			assertThat(spoil(stage.state(scoring), ends, random)).as("files that were spoilt").isPositive();
			scoring.start();
			scoring.awaitReady();
			Trial.goOn(Duration.ofSeconds(5));
			trial.end();
		}
	}

	@Test
	void theTopicOfScoresIsMadeAnew(Stage stage) throws Exception {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("topic", "the topic of scores deleted, and made again, empty, 3 s later"), random, PER_SECOND,
				1)) {
			Trial.goOnForAMoment(random);
			NewTopic same = stage.brokers().describe(SCORES);
			stage.brokers().admin().deleteTopics(List.of(SCORES)).all().get();
			Trial.goOn(Duration.ofSeconds(3));
			stage.brokers().admin().createTopics(List.of(same)).all().get();
			// Each unit has to be scored once more; all that there are get responses.
			Trial.goOn(Duration.ofSeconds(20));
			trial.end();
		}
	}

	@Test
	@Tag("fault-always")
	void aWaveGetsAnotherRuleUnderLoad(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("redefined", "the wave's threshold changed from 4 to 3 and back and to 3 under load"), random,
				PER_SECOND, 1)) {
			for (int threshold : List.of(3, 4, 3)) {
				Trial.goOnForAMoment(random);
				trial.satisfiedFrom(threshold);
			}
			Trial.goOn(Duration.ofSeconds(3));
			trial.end();
		}
	}

	private static int spoil(Path folder, String ends, Random random) throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.walk(folder)) {
			files = all.filter(Files::isRegularFile)
				.filter((file) -> file.getFileName().toString().endsWith(ends)
						|| file.getFileName().toString().startsWith(ends))
				.toList();
		}
		for (Path file : files) {
			try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
				byte[] noise = new byte[(int) Math.min(SPOILT_BYTES, bytes.length())];
				random.nextBytes(noise);
				bytes.seek((bytes.length() - noise.length) / 2);
				bytes.write(noise);
			}
		}
		return files.size();
	}

}
