package vn.sipas.intake.form;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form on a phone, as people use it.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormInBrowserTests {

	private static final int SCREENS = 8;

	private static final double PATIENCE_MILLIS = 20_000;

	private Chromium chromium = Chromium.start();

	private RunningIntake intake = TestBroker.intake();

	private String address = "";

	@BeforeAll
	void start() {
		this.intake = FormWaves.intake();
		this.address = FormWaves.address(this.intake);
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
	}

	@AfterAll
	void stop() {
		this.intake.close();
		this.chromium.close();
	}

	@ParameterizedTest
	@CsvSource({ "vi, Bắt đầu, 'Đã nhận phiếu. Xin cảm ơn!'", "en, Start, 'Thank you, received!'" })
	void answersAWaveOnAPhoneOneDimensionAScreen(String lang, String start, String thanks) {
		String wave = FormWaves.open(this.intake, "open");
		Page page = open(wave, Chromium.phone());
		page.getByRole(AriaRole.NAVIGATION).getByText(lang.equals("en") ? "English" : "Tiếng Việt").click();
		assertThat(page.locator("html")).hasAttribute("lang", lang);
		assertThat(page.locator("#next")).hasText(start);
		answer(page);
		assertThat(page.locator("#after-title")).hasText(thanks);
		JsonNode event = only(wave);
		assertThat(event.get("responseId").stringValue()).isEqualTo(code(page).responseId(wave));
		assertThat(event.get("unit").stringValue()).isEqualTo("12");
		assertThat(event.get("consent").stringValue()).isEqualTo("2026-1");
		assertThat(event.get("answers").toString()).isEqualTo("{\"access.1\":4,\"access.2\":4,\"feedback.1\":4,"
				+ "\"feedback.2\":4,\"feedback.expected\":4,\"policy.1\":4,\"policy.2\":4,\"policy.3\":4}");
		assertThat(event.has("durationSeconds")).isTrue();
		page.context().close();
	}

	@Test
	void canBeFilledInWithTheKeyboardAlone() {
		String wave = FormWaves.open(this.intake, "open");
		Page page = open(wave + "/12", Chromium.desktop());
		focus(page, "consent");
		page.keyboard().press("Space");
		for (int screen = 1; screen < SCREENS - 1; screen++) {
			focus(page, "next");
			page.keyboard().press("Enter");
			if (page.locator(".dimension:visible").count() > 0) {
				page.keyboard().press("Tab");
				page.keyboard().press("Space");
				page.keyboard().press("ArrowDown");
			}
		}
		focus(page, "next");
		page.keyboard().press("Enter");
		focus(page, "send");
		page.keyboard().press("Enter");
		assertThat(page.locator("#after-title")).containsText("Đã nhận phiếu");
		assertThat(only(wave).get("answers").size()).isEqualTo(4);
		page.context().close();
	}

	@Test
	void worksWithoutScripts() {
		String wave = FormWaves.open(this.intake, "open");
		Page page = open(wave, Chromium.phone().setJavaScriptEnabled(false));
		page.check("#consent");
		page.selectOption("#unit-choice", "12");
		page.check("input[name='a.access.1'][value='5']");
		page.click("#send");
		assertThat(page.locator("h1")).hasText("Đã nhận phiếu. Xin cảm ơn!");
		assertThat(only(wave).get("responseId").stringValue())
			.isEqualTo(ReceiptCode.parse(page.locator("code").textContent()).orElseThrow().responseId(wave));
		page.context().close();
	}

	@Test
	void answersWaitOnTheDeviceUntilTheLineIsBackAlsoWhenThePageIsOpenedAgain() {
		String wave = FormWaves.open(this.intake, "open");
		try (Line line = new Line(this.intake.port())) {
			Page page = this.chromium.open(Chromium.phone(), "http://localhost:" + line.port() + "/s/" + wave);
			Awaitility.await()
				.atMost(FormWaves.patience())
				.until(() -> page.evaluate("async () => (await (await caches.open('sipas-form')).keys()).length"),
						(kept) -> kept instanceof Integer files && files == 5);
			line.cut();
			answer(page);
			assertThat(page.locator("#retry")).isVisible();
			assertThat(page.locator("#after-title")).hasText("Câu trả lời đang chờ trên máy này");
			String code = page.locator("#after-code code").textContent();
			page.reload();
			assertThat(page.locator("#outbox")).containsText("đang chờ gửi");
			assertThat(page.locator("h1").first()).isVisible();
			assertThat(FormWaves.published(wave)).isEmpty();
			line.mend();
			Awaitility.await()
				.atMost(FormWaves.patience())
				.untilAsserted(() -> assertThat(FormWaves.published(wave)).hasSize(1));
			assertThat(only(wave).get("responseId").stringValue())
				.isEqualTo(ReceiptCode.parse(code).orElseThrow().responseId(wave));
			page.reload();
			assertThat(page.locator("#after-title")).containsText("Đã nhận phiếu");
			assertThat(page.locator("#after-code code")).hasText(code);
			page.context().close();
		}
	}

	@Test
	void saysThankYouOnlyAfterThe202AndARetryCountsOnce() {
		String wave = FormWaves.open(this.intake, "open");
		Page page = open(wave, Chromium.phone().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		AtomicInteger posts = new AtomicInteger();
		page.route("**/s/" + wave, (route) -> {
			if (route.request().method().equals("POST") && posts.incrementAndGet() == 1) {
				// It arrives, and the answer gets lost.
				route.fetch();
				route.abort();
			}
			else {
				route.resume();
			}
		});
		answer(page);
		assertThat(page.locator("#after-title")).hasText("Câu trả lời đang chờ trên máy này");
		page.click("#retry");
		assertThat(page.locator("#after-title")).containsText("Đã nhận phiếu");
		assertThat(posts.get()).isEqualTo(2);
		assertThat(FormWaves.published(wave)).hasSize(1);
		page.context().close();
	}

	@Test
	void aGatewayThatAnswersInPlaceOfTheServiceIsNotBelieved() {
		String wave = FormWaves.open(this.intake, "open");
		Page page = open(wave, Chromium.phone().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		page.route("**/s/" + wave, (route) -> route.fulfill(
				new Route.FulfillOptions().setStatus(200).setContentType("text/html").setBody("Welcome to our hotel")));
		answer(page);
		assertThat(page.locator("#after-title")).hasText("Câu trả lời đang chờ trên máy này");
		page.context().close();
	}

	@Test
	void answersThatWaitedLongerThanTheFormHoldsAreSentWithANewToken() {
		String wave = FormWaves.open(this.intake, "open");
		Page page = open(wave, Chromium.phone().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
		AtomicInteger posts = new AtomicInteger();
		page.route("**/s/" + wave, (route) -> {
			if (route.request().method().equals("POST") && posts.incrementAndGet() == 1) {
				route.fulfill(new Route.FulfillOptions().setStatus(403)
					.setContentType("application/problem+json")
					.setBody("{\"type\":\"urn:sipas:problem:form-expired\",\"detail\":\"\"}"));
			}
			else {
				route.resume();
			}
		});
		answer(page);
		assertThat(page.locator("#after-title")).containsText("Đã nhận phiếu");
		assertThat(posts.get()).isEqualTo(2);
		assertThat(FormWaves.published(wave)).hasSize(1);
		page.context().close();
	}

	@Test
	void unfinishedAnswersAreStillThereAfterAReloadAndCanBeDeleted() {
		String wave = FormWaves.open(this.intake, "open");
		Page page = open(wave + "/12", Chromium.phone());
		page.check("#consent");
		page.click("#next");
		page.click("#next");
		page.check("input[name='a.access.1'][value='2']");
		page.reload();
		assertThat(page.locator("input[name='a.access.1'][value='2']")).isChecked();
		page.goBack();
		page.goBack();
		assertThat(page.locator("#draft")).isVisible();
		page.click("#discard");
		assertThat(page.locator("#draft")).isHidden();
		assertThat(page.locator("#consent")).not().isChecked();
		page.context().close();
	}

	@Test
	void asksForConsentAUnitAndAnAnswer() {
		String wave = FormWaves.open(this.intake, "open");
		Page page = open(wave, Chromium.phone());
		page.click("#next");
		assertThat(page.locator("#consent-error")).isVisible();
		page.check("#consent");
		page.click("#next");
		page.click("#next");
		assertThat(page.locator("#unit-error")).isVisible();
		page.selectOption("#unit-choice", "11");
		toTheEnd(page);
		page.click("#send");
		assertThat(page.locator("#answers-error")).hasText("Hãy trả lời ít nhất một câu.");
		assertThat(FormWaves.published(wave)).isEmpty();
		page.context().close();
	}

	@Test
	void aCorrectionStartsFromWhatWasAnsweredAndReplacesIt() {
		String wave = FormWaves.open(this.intake, "open");
		Page page = open(wave, Chromium.phone());
		answer(page);
		assertThat(page.locator("#after-title")).containsText("Đã nhận phiếu");
		String code = page.locator("#after-code code").textContent();
		page.click("#to-receipt");
		page.fill("#code", code);
		page.click("button[value=show]");
		page.click("button[value=correct]");
		assertThat(page.locator("#consent")).isChecked();
		page.click("#next");
		page.click("#next");
		page.check("input[name='a.access.1'][value='1']");
		toTheEnd(page);
		page.click("#send");
		assertThat(page.locator("#after-title")).containsText("Đã nhận phiếu");
		List<JsonNode> published = FormWaves.published(wave);
		assertThat(published).hasSize(2);
		assertThat(published.getLast().get("revision").intValue()).isEqualTo(2);
		assertThat(published.getLast().at("/answers/access.1").intValue()).isEqualTo(1);
		page.context().close();
	}

	@Test
	void aHouseholdAnswersByItsLinkOnAPhone() {
		String wave = FormWaves.open(this.intake, "link");
		var issued = this.intake.post("/api/v1/waves/" + wave + "/links", RunningIntake.JSON,
				"{\"unit\":\"12\",\"count\":1}");
		String link = RunningIntake.json(issued).at("/links/0/link").stringValue();
		Page page = this.chromium.open(Chromium.phone(), link);
		answer(page);
		assertThat(page.locator("#after-title")).containsText("Đã nhận phiếu");
		Page again = this.chromium.open(Chromium.phone(), link);
		again.check("#consent");
		again.click("#next");
		again.check("input[name='a.access.1'][value='1']");
		toTheEnd(again);
		again.click("#send");
		assertThat(again.locator("#after-text")).containsText("đã được nhận trước đó");
		assertThat(FormWaves.published(wave)).hasSize(1);
		page.context().close();
		again.context().close();
	}

	@Test
	void choosesUnitsLevelByLevel() {
		String wave = FormWaves.define(this.intake, LargeWave.of("form-large-units"));
		Page page = open(wave, Chromium.phone());
		page.check("#consent");
		page.click("#next");
		page.locator(".level select").nth(0).selectOption("p07");
		page.locator(".level select").nth(1).selectOption("p07c12");
		assertThat(page.locator("#unit-choice")).hasValue("p07c12");
		page.locator(".level select").nth(0).selectOption("p08");
		assertThat(page.locator("#unit-choice")).hasValue("p08");
		page.context().close();
	}

	private Page open(String path, Browser.NewContextOptions options) {
		return this.chromium.open(options, this.address + "/s/" + path);
	}

	/** Answers every question with 4, and sends the form. */
	static void answer(Page page) {
		page.check("#consent");
		page.click("#next");
		while (!page.locator("#send").isVisible()) {
			if (page.locator("#unit-choice").isVisible()) {
				page.selectOption("#unit-choice", "12");
			}
			for (var choice : page.locator(".dimension:visible input[value='4']").all()) {
				choice.check();
			}
			page.click("#next");
		}
		page.click("#send");
	}

	private static void toTheEnd(Page page) {
		while (!page.locator("#send").isVisible()) {
			page.click("#next");
		}
	}

	private static void focus(Page page, String id) {
		for (int i = 0; i < 80; i++) {
			if (id.equals(page.evaluate("document.activeElement && document.activeElement.id"))) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("the keyboard does not reach " + id);
	}

	private static ReceiptCode code(Page page) {
		return ReceiptCode.parse(page.locator("#after-code code").textContent()).orElseThrow();
	}

	private static JsonNode only(String wave) {
		List<JsonNode> published = FormWaves.published(wave);
		assertThat(published).hasSize(1);
		return published.getFirst();
	}

}
