package vn.sipas.intake.form;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a phone has to fetch. Bytes and requests are held to their bounds; the time to the
 * first paint on slow 4G is measured and told, as no test here is about time.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormWeightTests {

	private static final Logger log = LoggerFactory.getLogger(FormWeightTests.class);

	private static final int MOST_BYTES = 100_000;

	private static final int MOST_REQUESTS = 5;

	private static final int SLOW_CPU = 4;

	private Chromium chromium = Chromium.start();

	private RunningIntake intake = TestBroker.intake();

	private String address = "";

	@BeforeAll
	void start() {
		this.intake = FormWaves.intake();
		this.address = FormWaves.address(this.intake) + "/s/";
	}

	@AfterAll
	void stop() {
		this.intake.close();
		this.chromium.close();
	}

	@Test
	void isLightAndNeedsOneFileBesideThePageBeforeItIsPainted() {
		Visit visit = visit(FormWaves.open(this.intake, "open"));
		log.info("The form: {}", visit);
		assertThat(visit.bytes).isLessThan(MOST_BYTES / 2);
		assertThat(visit.requests).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
		assertThat(visit.blocking).isEqualTo(1);
	}

	@Test
	void isLightAlsoWithAsManyUnitsAsTheCountryHas() {
		Visit visit = visit(FormWaves.define(this.intake, LargeWave.of("form-large-weight")));
		log.info("The form with some 3,300 units: {}", visit);
		assertThat(visit.bytes).isLessThan(MOST_BYTES);
	}

	// Lighthouse's "slow 4G": 150 ms for a round trip, 1.6 Mbit/s down, 750 kbit/s up,
	// and a
	// processor four times as slow.
	private Visit visit(String wave) {
		Page page = this.chromium.open(Chromium.phone(), "about:blank");
		CDPSession devtools = page.context().newCDPSession(page);
		List<String> requests = new CopyOnWriteArrayList<>();
		List<Long> bytes = new CopyOnWriteArrayList<>();
		devtools.send("Network.enable");
		devtools.on("Network.requestWillBeSent",
				(event) -> requests.add(event.getAsJsonObject("request").get("url").getAsString()));
		devtools.on("Network.loadingFinished", (event) -> bytes.add(event.get("encodedDataLength").getAsLong()));
		JsonObject slow = new JsonObject();
		slow.addProperty("offline", false);
		slow.addProperty("latency", 150);
		slow.addProperty("downloadThroughput", 1_600_000 / 8);
		slow.addProperty("uploadThroughput", 750_000 / 8);
		devtools.send("Network.emulateNetworkConditions", slow);
		JsonObject processor = new JsonObject();
		processor.addProperty("rate", SLOW_CPU);
		devtools.send("Emulation.setCPUThrottlingRate", processor);
		page.navigate(this.address + wave);
		page.waitForFunction("() => !document.getElementById('steps').hidden");
		page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
		Object paint = page.evaluate("Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)");
		Object blocking = page.evaluate("performance.getEntriesByType('resource')"
				+ ".filter((entry) => entry.renderBlockingStatus === 'blocking').length");
		Visit visit = new Visit(List.copyOf(requests), bytes.stream().mapToLong(Long::longValue).sum(),
				((Number) blocking).intValue(), ((Number) paint).intValue());
		page.context().close();
		return visit;
	}

	private record Visit(List<String> requests, long bytes, int blocking, int firstPaintMillis) {

		@Override
		public String toString() {
			return this.requests.size() + " requests, " + this.bytes + " bytes, first paint after "
					+ this.firstPaintMillis + " ms on slow 4G";
		}

	}

}
