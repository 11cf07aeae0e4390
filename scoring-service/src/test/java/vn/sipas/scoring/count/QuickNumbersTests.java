package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuickNumbersTests {

	private final QuickNumbers numbers = new QuickNumbers();

	@Test
	void remembersWhatItWasTold() {
		Random random = new Random(1);
		Map<List<String>, Integer> told = new HashMap<>();
		for (int number = 0; number < 20_000; number++) {
			List<String> pieces = pieces(random);
			assertThat(find(pieces)).isEqualTo(told.getOrDefault(pieces, QuickNumbers.UNKNOWN));
			this.numbers.remember(number);
			told.put(pieces, number);
		}
		told.forEach((pieces, number) -> assertThat(find(pieces)).isEqualTo(number));
	}

	@Test
	void tellsApartWhatIsAlikeButForWhereItsPiecesEnd() {
		find(List.of("01", "1"));
		this.numbers.remember(1);
		find(List.of("0", "11"));
		this.numbers.remember(2);
		assertThat(find(List.of("01", "1"))).isEqualTo(1);
		assertThat(find(List.of("0", "11"))).isEqualTo(2);
		assertThat(find(List.of("011", ""))).isEqualTo(QuickNumbers.UNKNOWN);
		assertThat(find(List.of("011"))).isEqualTo(QuickNumbers.UNKNOWN);
	}

	@Test
	void startsAgainWhenThereAreTooMany() {
		int most = 1 << 17;
		for (int number = 0; number <= most; number++) {
			find(List.of(Integer.toString(number)));
			this.numbers.remember(number);
		}
		assertThat(find(List.of("0"))).isEqualTo(QuickNumbers.UNKNOWN);
		assertThat(find(List.of(Integer.toString(most)))).isEqualTo(most);
	}

	private int find(List<String> pieces) {
		this.numbers.begin();
		for (String piece : pieces) {
			byte[] text = ("xy" + piece + "z").getBytes(StandardCharsets.UTF_8);
			this.numbers.piece(text, 2, text.length - 3);
		}
		return this.numbers.find();
	}

	private static List<String> pieces(Random random) {
		return IntStream.rangeClosed(0, random.nextInt(4))
			.mapToObj((_) -> IntStream.range(0, random.nextInt(3) * random.nextInt(40))
				.mapToObj((_) -> random.nextInt(8) == 0 ? "é" : Integer.toString(random.nextInt(2)))
				.collect(Collectors.joining()))
			.toList();
	}

}
