package vn.sipas.ranking.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.Shelf;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** A store that breaks while a file is written from it. */
@Timeout(300)
class CutOffTests {

	// More than what connections hold on their way.
	private static final int UNITS = 2000;

	private static final int CRITERIA = 60;

	@Test
	void aFileThatCannotBeWrittenToItsEndHasNone() throws Exception {
		try (Shelf shelf = new Shelf()) {
			fill(shelf);
			HttpResponse<InputStream> answer = shelf.service().open("/api/v1/waves/w/scores.csv?lang=en", "*/*");
			assertThat(answer.statusCode()).isEqualTo(200);
			try (InputStream body = answer.body()) {
				String begun = new String(body.readNBytes(2000), StandardCharsets.UTF_8);
				assertThat(begun).contains("\r\n1000,");
				shelf.loseStore();
				assertThatIOException().isThrownBy(body::readAllBytes);
			}
			HttpResponse<String> next = shelf.service().get("/api/v1/waves/w/scores.csv");
			assertThat(next.statusCode()).isEqualTo(503);
			assertThat(next.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(next.headers().firstValue("Content-Disposition")).isEmpty();
			assertThat(next.headers().firstValue("Retry-After")).isPresent();
		}
	}

	@Test
	void whatEncodersWriteAtTheirEndIsNotSentAfterAFailure() throws IOException {
		List<String> sent = new ArrayList<>();
		try (Outlet outlet = new Outlet(new OutputStream() {

			@Override
			public void write(int one) {
				sent.add(Character.toString(one));
			}

		})) {
			outlet.write('a');
			outlet.cutOff();
			outlet.write('b');
			outlet.write(new byte[] { 'c' });
		}
		assertThat(sent).containsExactly("a");
	}

	private static void fill(Shelf shelf) {
		List<Unit> units = new ArrayList<>(Samples.provinces());
		List<Score> scores = new ArrayList<>();
		Map<String, Integer> percents = new TreeMap<>();
		IntStream.range(0, CRITERIA).forEach((number) -> percents.put("criterion." + number, number));
		for (int number = 1000; number < 1000 + UNITS; number++) {
			String code = Integer.toString(number);
			units.add(new Unit(code, "province", "VN", Samples.text("Xã " + code)));
			scores.add(Samples.answered(Samples.score("w", code, 1, 100, "80", Map.of()), percents));
		}
		shelf.put(Samples.wave("w", 1, 0, units), scores.toArray(Score[]::new));
	}

}
