package vn.sipas.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.sipas.local.demo.Demo;
import vn.sipas.local.launch.Pipeline;
import vn.sipas.local.launch.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A citizen's answers on their way from a phone's browser to the ranking.
 */
@ExtendWith(RunningPipeline.class)
class CitizenTests {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium-headless-shell");

	private static final String UNIT = "12";

	@Test
	void answersOnAPhoneAndSeesItInTheRanking(Pipeline pipeline) {
		if (!Files.isExecutable(CHROMIUM)) {
			throw Needed.missing("There is no " + CHROMIUM + " (Debian: apt install chromium-headless-shell).");
		}
		Status status = pipeline.status();
		Demo.openCitizensWave(status.intake(), status.adminKey(), Built.INSTALLATION.seeds());
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
						.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
			Page page = browser
				.newContext(
						new Browser.NewContextOptions().setViewportSize(360, 740).setIsMobile(true).setHasTouch(true))
				.newPage();
			page.navigate(status.intake() + "/s/" + Demo.CITIZENS);
			answer(page);
			page.waitForSelector("#after-title:has-text('Đã nhận phiếu')");
		}
		Http http = new Http(status);
		String unit = "/api/v1/waves/" + Demo.CITIZENS + "/units/" + UNIT;
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			JsonNode figures = http.ranking(unit);
			assertThat(figures.path("responses").asInt()).isEqualTo(1);
			assertThat(figures.path("overall").decimalValue()).isEqualByComparingTo("100");
		});
		assertThat(
				http.ranking("/api/v1/waves/" + Demo.CITIZENS + "/rankings?level=province").path("units").valueStream())
			.filteredOn((ranked) -> ranked.path("unit").asString("").equals(UNIT))
			.singleElement()
			.satisfies((ranked) -> assertThat(ranked.path("rank").asInt()).isEqualTo(1));
	}

	// Agrees, chooses the unit, is very satisfied with everything, and sends.
	private static void answer(Page page) {
		page.check("#consent");
		page.click("#next");
		while (!page.isVisible("#send")) {
			if (page.isVisible("#unit-choice")) {
				page.selectOption("#unit-choice", UNIT);
			}
			for (Locator best : page.locator(".dimension:visible input[value='5']").all()) {
				best.check();
			}
			page.click("#next");
		}
		page.click("#send");
	}

}
