package vn.sipas.local.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The wave of 2020 comes out at what was published of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlierDemoTests {

	private static final Path WAVE = Path.of("../../seeds/waves/sipas-2020.json");

	private static final Path TARGETS = Path.of("../../seeds/demo/sipas-2020-targets.csv");

	private List<String> lines = List.of();

	private Recounted recounted = Recounted.NONE;

	@BeforeAll
	void computeTheFiguresFromTheResponses() throws Exception {
		this.lines = DemoResponses.generate(WAVE, TARGETS).lines().toList();
		this.recounted = Recounted.of(WAVE, this.lines);
	}

	@ParameterizedTest
	@CsvSource({ "22, 95.76, 1", "31, 93.57, 2", "24, 92.54, 3", "30, 92.20, 4", "58, 85.17, 32", "56, 81.82, 51",
			"66, 77.42, 62", "60, 75.68, 63" })
	void provincesComeOutAsPublished(String unit, BigDecimal figure, int place) {
		assertThat(this.recounted.figure(unit, "overall")).isEqualTo(figure);
		assertThat(this.recounted.place(unit, "overall")).isEqualTo(place);
	}

	@ParameterizedTest
	@CsvSource({ "33, 5", "26, 6", "42, 11", "70, 57", "91, 58", "51, 59", "44, 60", "04, 61" })
	void provincesOfWhichOnlyThePlaceIsPublishedHaveIt(String unit, int place) {
		assertThat(this.recounted.place(unit, "overall")).isEqualTo(place);
	}

	@Test
	void laiChauRisesByTheFirstOfTheTwoRisesThatItsAnnouncementStates() {
		assertThat(this.recounted.figure("12", "overall")).isEqualTo(new BigDecimal("84.14"));
	}

	@Test
	void everyProvinceMeetsItsTargets() throws Exception {
		this.recounted.requireTargets(TARGETS);
	}

	@Test
	void theNationComesOutAsPublished() {
		assertThat(this.recounted.nation()).isEqualTo(new BigDecimal("85.48"));
	}

	/** As for the later wave: who changes the demo on purpose gives it new ids. */
	@Test
	void theResponsesNeverChange() throws Exception {
		byte[] all = String.join("\n", this.lines).getBytes(StandardCharsets.UTF_8);
		String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
		assertThat(digest).isEqualTo("df9ad387ceef2dff4ccd9011a489f584cdb870995ee15ae128e16aa88664e0d5");
	}

}
