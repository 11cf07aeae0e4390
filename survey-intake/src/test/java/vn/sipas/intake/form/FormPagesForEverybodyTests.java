package vn.sipas.intake.form;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No barriers by WCAG 2.2 AA, as far as axe finds them, on any page, in light and dark,
 * and choices that a thumb can meet. With -Dsipas.test.pictures pictures of the pages are
 * left in target/screens.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormPagesForEverybodyTests {

	private static final List<String> LEVEL_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private static final int LEAST_PIXELS = 44;

	/** Drawn by software they take most of the time, and nothing is asserted of them. */
	private static final boolean PICTURES = System.getProperty("sipas.test.pictures") != null;

	private Chromium chromium = Chromium.start();

	private RunningIntake intake = TestBroker.intake();

	private String wave = "";

	@BeforeAll
	void start() {
		this.intake = FormWaves.intake();
		this.wave = FormWaves.open(this.intake, "open");
	}

	@AfterAll
	void stop() {
		this.intake.close();
		this.chromium.close();
	}

	@ParameterizedTest
	@CsvSource({ "vi, phone, light", "en, desktop, dark" })
	void noScreenOfTheFormHasABarrier(String lang, String device, String scheme) {
		Page page = open("/s/" + this.wave + "?lang=" + lang, device, scheme);
		String name = lang + "-" + device + "-" + scheme + "-";
		page.click("#next");
		check(page, name + "consent-missing");
		page.check("#consent");
		page.click("details summary");
		check(page, name + "1");
		int screen = 2;
		page.click("#next");
		while (!page.locator("#send").isVisible()) {
			if (page.locator("#unit-choice").isVisible()) {
				page.selectOption("#unit-choice", "12");
			}
			if (page.locator(".dimension:visible input[value='4']").count() > 0) {
				page.locator(".dimension:visible input[value='4']").first().check();
			}
			check(page, name + screen++);
			assertThat(page.locator(".choice:visible").all())
				.allSatisfy((choice) -> assertThat(choice.boundingBox().height).isGreaterThanOrEqualTo(LEAST_PIXELS));
			page.click("#next");
		}
		check(page, name + screen);
		page.context().setOffline(true);
		page.click("#send");
		page.waitForFunction("() => !document.getElementById('retry').hidden");
		check(page, name + "waiting");
		page.context().setOffline(false);
		page.waitForFunction("() => !document.getElementById('to-receipt').hidden");
		check(page, name + "thanks");
		receipts(page, name);
		page.context().close();
	}

	private void receipts(Page page, String name) {
		String code = page.locator("#after-code code").textContent();
		page.click("#to-receipt");
		check(page, name + "receipt");
		page.fill("#code", "0000-0000-0000-0000");
		page.click("button[value=show]");
		check(page, name + "receipt-wrong");
		page.fill("#code", code);
		page.click("button[value=show]");
		check(page, name + "receipt-shown");
		page.click("button[value=withdraw]");
		check(page, name + "receipt-sure");
		page.click("button[value=withdraw-surely]");
		check(page, name + "receipt-done");
	}

	@ParameterizedTest
	@CsvSource({ "vi, phone, light", "en, desktop, dark" })
	void noOtherPageHasABarrier(String lang, String device, String scheme) {
		for (String path : List.of("/s/none", "/s/" + this.wave + "/12/poster", "/s/" + this.wave + "/12")) {
			Page page = open(path + "?lang=" + lang, device, scheme);
			check(page, lang + "-" + device + path.replace('/', '-').replace(this.wave, "wave"));
			page.context().close();
		}
		Page page = this.chromium.open(options(device, scheme).setJavaScriptEnabled(false),
				FormWaves.address(this.intake) + "/s/" + this.wave + "?lang=" + lang);
		picture(page, lang + "-" + device + "-no-scripts");
		Map<String, String> given = FormWaves.answers();
		given.remove("consent");
		page.selectOption("#unit-choice", "12");
		page.check("input[name='a.access.1'][value='5']");
		page.evaluate("document.getElementById('form').noValidate = true");
		page.click("#send");
		picture(page, lang + "-" + device + "-no-scripts-errors");
		page.check("#consent");
		page.click("#send");
		picture(page, lang + "-" + device + "-no-scripts-thanks");
		page.context().close();
	}

	@Test
	void aPosterFitsOneSheetOfA4() {
		Page page = open("/s/" + this.wave + "/12/poster", "desktop", "light");
		byte[] pdf = page
			.pdf(new Page.PdfOptions().setPath(Path.of("target/screens/poster.pdf")).setPreferCSSPageSize(true));
		long sheets = Pattern.compile("/Type\\s*/Page[^s]")
			.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
			.results()
			.count();
		assertThat(sheets).isEqualTo(1);
		page.context().close();
	}

	private Page open(String path, String device, String scheme) {
		return this.chromium.open(options(device, scheme), FormWaves.address(this.intake) + path);
	}

	private static Browser.NewContextOptions options(String device, String scheme) {
		Browser.NewContextOptions options = device.equals("phone") ? Chromium.phone() : Chromium.desktop();
		// Offline as a browser means it does not hold for service workers.
		options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
		return scheme.equals("dark") ? Chromium.dark(options) : options;
	}

	private static void check(Page page, String name) {
		picture(page, name);
		// The page has no frames, for which axe would gather results in a page of its
		// own.
		AxeResults found = new AxeBuilder(page).withTags(LEVEL_AA).setLegacyMode(true).analyze();
		assertThat(found.getViolations()).as(name).isEmpty();
		Object tooWide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
		assertThat(tooWide).as(name + " scrolls sideways").isEqualTo(false);
	}

	private static void picture(Page page, String name) {
		if (!PICTURES) {
			return;
		}
		page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + ".png")).setFullPage(true));
	}

}
