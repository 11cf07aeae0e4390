package vn.sipas.scoring.reader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.scoring.naive.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

class EventScannerTests {

	private static final int EVENTS = 10_000;

	private static final int MUTATIONS = 200_000;

	private final ScannedEvent.Scanning scanning = new ScannedEvent.Scanning();

	static List<Path> examples() {
		return Stream
			.concat(Contracts.examples("intake/response-submitted").stream(),
					Contracts.examples("intake/response-withdrawn").stream())
			.toList();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void readsEveryExampleOfThePublisherAsTheParserDoes(Path example) {
		byte[] value = new JsonMapper().readTree(Contracts.read(example)).toString().getBytes(StandardCharsets.UTF_8);
		assertThat(this.scanning.scan(value)).isPresent().isEqualTo(ScannedEvent.parsed(value));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void takesWhatIsPublishedForWhatTheParserTakesIt(long seed) {
		RandomEvents events = new RandomEvents(new Random(seed));
		for (int event = 0; event < EVENTS; event++) {
			byte[] value = (event % 2 == 0) ? events.published() : events.shuffled();
			Optional<ScannedEvent> scanned = this.scanning.scan(value);
			if (scanned.isEmpty() || !scanned.equals(ScannedEvent.parsed(value))) {
				assertThat(scanned).as("seed %d: %s", seed, text(value))
					.isPresent()
					.isEqualTo(ScannedEvent.parsed(value));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12 })
	void neverTakesWhatIsSpoiltForAnythingButWhatTheParserTakesIt(long seed) {
		Random random = new Random(seed);
		RandomEvents events = new RandomEvents(random);
		int taken = 0;
		byte[] event = events.published();
		for (int mutation = 0; mutation < MUTATIONS; mutation++) {
			if (mutation % 50 == 0) {
				event = random.nextBoolean() ? events.published() : events.shuffled();
			}
			byte[] value = Mutation.some(event, random);
			Optional<ScannedEvent> scanned = this.scanning.scan(value);
			if (scanned.isPresent()) {
				taken++;
				if (!scanned.equals(ScannedEvent.parsed(value))) {
					assertThat(scanned).as("seed %d: %s", seed, text(value)).isEqualTo(ScannedEvent.parsed(value));
				}
			}
		}
		assertThat(taken).isBetween(MUTATIONS / 20, MUTATIONS / 2);
	}

	@Test
	void refusesWhatBreaksOffAnywhere() {
		byte[] value = new RandomEvents(new Random(5)).shuffled();
		for (int length = 0; length < value.length; length++) {
			assertThat(new EventScanner().scan(Arrays.copyOf(value, length))).isFalse();
		}
	}

	private static String text(byte[] value) {
		return new String(value, StandardCharsets.UTF_8);
	}

}
