package vn.sipas.ranking.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

class WaveChoicesTests {

	private static final List<Wave> ALL = IntStream.range(0, 1000)
		.mapToObj((number) -> Samples.wave("w" + number, 1, 0, Samples.provinces("11 Điện Biên")))
		.toList();

	@Test
	void fewAreAllThere() {
		assertThat(WaveChoices.of(ALL.subList(0, 3).stream(), ALL.get(1), Language.of(Locale.of("vi"))))
			.extracting(Choice::value)
			.containsExactly("w0", "w1", "w2");
	}

	@Test
	void ofManyTheNewestAreThereAndTheOneThatIsShown() {
		List<Choice> newest = WaveChoices.of(ALL.stream(), ALL.get(7), Language.of(Locale.of("vi")));
		assertThat(newest).hasSize(WaveChoices.MOST)
			.filteredOn(Choice::chosen)
			.extracting(Choice::value)
			.containsExactly("w7");
		List<Choice> older = WaveChoices.of(ALL.stream(), ALL.get(700), Language.of(Locale.of("vi")));
		assertThat(older).hasSize(WaveChoices.MOST + 1);
		assertThat(older.getLast()).isEqualTo(new Choice("w700", older.getLast().label(), true));
	}

}
