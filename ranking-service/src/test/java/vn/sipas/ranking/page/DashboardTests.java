package vn.sipas.ranking.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.Instance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages in a real browser: no barriers by WCAG 2.2 AA as far as axe finds them,
 * nothing that scrolls sideways, live, light, and on paper. With -Dsipas.test.pictures
 * pictures of the pages are left in target/screens.
 */
@Tag("browser")
@Timeout(600)
@ExtendWith(RunningMinistry.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTests {

	private static final Logger log = LoggerFactory.getLogger(DashboardTests.class);

	private static final List<String> LEVEL_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	/**
	 * Marks rows and tiles that have the same elements and classes as one before: a
	 * barrier in one of them is one in all.
	 */
	private static final String MARK_WHAT_IS_ALIKE = """
			() => {
				const shape = (element) => element.tagName + '.' + (element.getAttribute('class') ?? '')
					+ '[' + [...element.children].map(shape) + ']';
				document.querySelectorAll('tbody, .tiles').forEach((group) => {
					const seen = new Set();
					[...group.children].forEach((child) => {
						const is = shape(child);
						child.toggleAttribute('data-alike', seen.has(is));
						seen.add(is);
					});
				});
			}""";

	private static final int MOST_BYTES = 300_000;

	/** Drawn by software they take most of the time, and nothing is asserted of them. */
	private static final boolean PICTURES = System.getProperty("sipas.test.pictures") != null;

	private static final Map<String, String> PAGES = Map.ofEntries(Map.entry("nation", "/?wave=sipas-2021"),
			Map.entry("dimension", "/?wave=sipas-2021&dimension=feedback"),
			Map.entry("unit", "/units/12?wave=sipas-2021"), Map.entry("few", "/units/06?wave=sipas-2021"),
			Map.entry("compare", "/compare?wave=sipas-2021&unit=12&unit=14&unit=22&unit=01"),
			Map.entry("progress", "/waves/sipas-2021?level=province"), Map.entry("method", "/method?wave=sipas-2021"),
			Map.entry("waves", "/waves?"), Map.entry("missing", "/?wave=nowhere"),
			Map.entry("origins", "/units/08?wave=sipas-2025"), Map.entry("own", "/units/12?wave=lai-chau-2021"),
			Map.entry("offices", "/?wave=lai-chau-2021&level=department"),
			Map.entry("edition", "/?wave=sipas-2020&edition=1"));

	private final Chromium chromium = Chromium.start();

	private final Ministry ministry;

	DashboardTests(Ministry ministry) {
		this.ministry = ministry;
		PlaywrightAssertions.setDefaultAssertionTimeout(Chromium.PATIENCE_MILLIS);
	}

	@AfterAll
	void stop() {
		this.chromium.close();
	}

	/**
	 * Each page in both languages on each device; barriers, which take long to look for,
	 * once in each language, scheme and layout.
	 */
	@ParameterizedTest
	@CsvSource({ "vi, phone, light, true", "en, phone, dark, false", "vi, desktop, light, false",
			"en, desktop, dark, true", "vi, wall, light, false" })
	void eachPageFitsAndHasNoBarrier(String lang, String device, String scheme, boolean barriers) {
		List<String> found = new ArrayList<>();
		PAGES.forEach((name, path) -> {
			Page page = open(path + "&lang=" + lang, Chromium.screen(device, scheme));
			if (page.evaluate(
					"document.documentElement.scrollWidth > document.documentElement.clientWidth") == Boolean.TRUE) {
				found.add(name + " is wider than a " + device);
			}
			if (barriers || PICTURES) {
				found.addAll(barriers(page, name + "-" + lang + "-" + device + "-" + scheme));
			}
			assertThat(page.locator("html")).hasAttribute("lang", lang);
			assertThat(page.content()).doesNotContain("??");
			page.context().close();
		});
		assertThat(found).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "vi, phone, light", "vi, desktop, dark", "en, desktop, light" })
	void anOperatorSeesTheWayOfTheData(String lang, String device, String scheme) {
		Page page = open("/ops?lang=" + lang,
				Chromium.screen(device, scheme).setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + Instance.KEY)));
		assertThat(page.locator("[data-live]")).hasText(lang.equals("vi") ? "Trực tiếp" : "Live");
		assertThat(page.locator(".way > li")).hasCount(7);
		assertThat(page.locator(".way")).containsText("sipas.scores.v1");
		String looked = page.locator("[data-now] time").textContent();
		assertThat(page.locator("[data-now] time")).not().hasText(looked);
		assertThat(barriers(page, "ops-" + lang + "-" + device + "-" + scheme)).isEmpty();
		page.route("**/ops**", (route) -> route.abort());
		assertThat(page.locator("[data-live]")).containsText(lang.equals("vi") ? "Mất kết nối" : "Connection lost");
		page.context().close();
	}

	@Test
	void aChangeArrivesAndIsTold() {
		Page page = open("/?wave=sipas-2021", Chromium.screen("desktop", "light"));
		assertThat(page.locator("[data-live]")).hasText("Trực tiếp");
		Page unit = open("/units/12?wave=sipas-2021", Chromium.screen("desktop", "light"));
		assertThat(unit.locator("[data-live]")).hasText("Trực tiếp");
		Page english = open("/?wave=sipas-2021&lang=en", Chromium.screen("desktop", "light"));
		assertThat(english.locator("[data-live]")).hasText("Live");
		assertThat(page.locator("[data-ticker]")).containsText("Chưa có thay đổi nào từ khi mở trang.");
		assertThat(english.locator("[data-ticker]")).containsText("Nothing has changed since the page was opened.");
		this.ministry.country.move("12", 2, 441, "93.25");
		assertThat(page.locator("tr[data-unit='12'] [data-overall]")).hasText("93,25");
		assertThat(page.locator("[data-tile='12'] [data-tile-value]")).hasText("93,25");
		assertThat(page.locator("[data-ticks]")).containsText(Pattern.compile("Lai Châu ▲ 93,25 · hạng \\d+ → 3"));
		assertThat(english.locator("[data-ticks]"))
			.containsText(Pattern.compile("Lai Chau ▲ 93\\.25 · place \\d+ → 3"));
		assertThat(page.locator("[data-tick-none]")).isHidden();
		assertThat(unit.locator("[data-fresh]")).isVisible();
		picture(page, "live-vi-desktop-light");
		this.ministry.country.move("12", 3, 441, "86.81");
		assertThat(page.locator("tr[data-unit='12'] [data-overall]")).hasText("86,81");
		page.context().close();
		english.context().close();
		unit.context().close();
	}

	@Test
	void aLostStreamIsSaidAndComesBack() {
		Page page = open("/?wave=sipas-2021", Chromium.screen("desktop", "light"));
		assertThat(page.locator("[data-live]")).hasText("Trực tiếp");
		page.route("**/events**", (route) -> route.abort());
		page.reload();
		assertThat(page.locator("[data-live]")).containsText("Mất kết nối");
		assertThat(page.locator("body")).hasClass("stale");
		picture(page, "stale-vi-desktop-light");
		page.unroute("**/events**");
		assertThat(page.locator("[data-live]")).hasText("Trực tiếp");
		assertThat(page.locator("body")).not().hasClass("stale");
		page.context().close();
	}

	@Test
	void everythingIsThereWithoutScripts() {
		Page page = open("/?wave=sipas-2021", Chromium.screen("desktop", "light").setJavaScriptEnabled(false));
		assertThat(page.locator("#ranking tbody tr")).hasCount(63);
		assertThat(page.locator("#ranking .whisker .dot")).hasCount(61);
		assertThat(page.locator(".tile")).hasCount(63);
		page.locator("th.name a").first().click();
		assertThat(page.locator("#ranking tbody tr").first()).containsText("An Giang");
		page.locator("tr[data-unit='12'] th a").click();
		assertThat(page.locator("h1")).hasText("Lai Châu");
		assertThat(page.locator(".answers")).hasCount(22);
		page.context().close();
	}

	@Test
	void howAFigureWentIsDrawnAndToldAsATable() {
		Page page = open("/units/12?wave=sipas-2021", Chromium.screen("phone", "dark").setJavaScriptEnabled(false));
		assertThat(page.locator(".history [role='img']")).hasAttribute("aria-label",
				Pattern.compile("Từ 23:45:00 01/09/2021 đến .*2021, chỉ số đi từ \\d\\d,\\d\\d đến \\d\\d,\\d\\d %.*"));
		assertThat(page.locator(".history path.trace-line")).isVisible();
		assertThat(page.locator(".history .events")).containsText("Định nghĩa thứ 2");
		assertThat(page.locator(".past")).isHidden();
		page.locator(".history summary").click();
		assertThat(page.locator(".past tbody tr")).hasCount(60);
		assertThat(page.locator(".past tbody tr").first()).containsText("/12/2021");
		picture(page, "history-vi-phone-dark");
		page.context().close();
	}

	@Test
	void noDataLooksLikeNeitherFewNorFailure() {
		Page page = open("/?wave=sipas-2021", Chromium.screen("desktop", "light"));
		assertThat(page.locator("tr[data-unit='06']")).containsText("dưới 30 phiếu");
		assertThat(page.locator("tr[data-unit='96']")).containsText("chưa có phiếu");
		assertThat(page.locator("[data-tile='06']")).hasClass("tile few");
		assertThat(page.locator("[data-tile='96']")).hasClass("tile none");
		assertThat(page.locator("tr[data-unit='06'] .dot")).hasCount(0);
		page.navigate(this.ministry.address("/units/96?wave=sipas-2021"));
		assertThat(page.locator(".absent.none")).containsText("Chưa có phiếu nào");
		page.navigate(this.ministry.address("/units/06?wave=sipas-2021"));
		assertThat(page.locator(".absent.few")).containsText("ít hơn 30 phiếu");
		assertThat(page.content()).doesNotContain("88,99");
		page.context().close();
	}

	@Test
	void aLinkHoldsAllThatIsShown() {
		Page page = open("/?wave=sipas-2021&dimension=feedback&sort=responses&lang=en",
				Chromium.screen("desktop", "light"));
		assertThat(page.locator("th.responses")).hasAttribute("aria-sort", "descending");
		assertThat(page.locator("th.overall")).containsText("feedback");
		assertThat(page.locator("tr[data-unit='12'] [data-overall]")).hasText("75.79");
		page.locator("nav.languages a[lang='vi']").click();
		assertThat(page.locator("tr[data-unit='12'] [data-overall]")).hasText("75,79");
		assertThat(page.locator("th.responses")).hasAttribute("aria-sort", "descending");
		page.context().close();
	}

	@Test
	void aTileIsReachedByTheKeyboard() {
		Page page = open("/?wave=sipas-2021", Chromium.screen("desktop", "light"));
		page.locator("[data-tile='12']").focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("Lai Châu");
		page.context().close();
	}

	@Test
	void aUnitsReportIsAFewSheetsOfA4() {
		for (String lang : List.of("vi", "en")) {
			Page page = open("/units/12?wave=sipas-2021&lang=" + lang, Chromium.screen("desktop", "light"));
			byte[] pdf = page.pdf(new Page.PdfOptions().setPath(Path.of("target/screens/unit-" + lang + ".pdf"))
				.setPreferCSSPageSize(true));
			long sheets = Pattern.compile("/Type\\s*/Page[^s]")
				.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
				.results()
				.count();
			assertThat(sheets).isBetween(1L, 4L);
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator("nav.pages")).isHidden();
			picture(page, "unit-" + lang + "-print");
			page.context().close();
		}
	}

	/** "Fast 3G" as Chromium's developer tools have it. */
	@Test
	void theFirstViewIsLight() {
		for (String name : List.of("nation", "unit")) {
			Page page = this.chromium.open(Chromium.screen("phone", "light"), "about:blank");
			CDPSession devtools = page.context().newCDPSession(page);
			List<Long> bytes = new CopyOnWriteArrayList<>();
			devtools.send("Network.enable");
			devtools.on("Network.loadingFinished", (event) -> bytes.add(event.get("encodedDataLength").getAsLong()));
			JsonObject fast = new JsonObject();
			fast.addProperty("offline", false);
			fast.addProperty("latency", 562.5);
			fast.addProperty("downloadThroughput", 1_440_000 / 8);
			fast.addProperty("uploadThroughput", 675_000 / 8);
			devtools.send("Network.emulateNetworkConditions", fast);
			page.navigate(this.ministry.address(PAGES.getOrDefault(name, "")));
			page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
			Object paint = page
				.evaluate("Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)");
			long sum = bytes.stream().mapToLong(Long::longValue).sum();
			log.info("{}: {} bytes, first paint after {} ms on fast 3G", name, sum, paint);
			assertThat(sum).isLessThan(MOST_BYTES);
			page.context().close();
		}
	}

	/**
	 * Nobody is asked to wait for thousands of rows to be painted: only those in sight
	 * are, and the last is as near as the first.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "phone", "desktop" })
	void thousandsOfRowsScroll(String device) {
		Page page = open("/?wave=" + Neighbourhood.LATER + "&level=commune", Chromium.screen(device, "light"));
		assertThat(page.locator("#ranking tbody tr")).hasCount(Neighbourhood.COMMUNES);
		JsonNode scrolled = JsonMapper.shared().readTree(String.valueOf(page.evaluate("""
				async () => {
					const frames = [];
					let before = performance.now();
					const height = document.documentElement.scrollHeight;
					for (let step = 1; step <= 60; step++) {
						window.scrollTo(0, height * step / 60);
						await new Promise((drawn) => requestAnimationFrame(drawn));
						const now = performance.now();
						frames.push(now - before);
						before = now;
					}
					frames.sort((one, other) => one - other);
					const painted = [...document.querySelectorAll('#ranking tbody tr')]
						.filter((row) => row.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length;
					return JSON.stringify({ half: frames[30], nearlyAll: frames[57], painted: painted });
				}""")));
		log.info("{} rows on a {}, scrolled in 60 steps: a frame each {} ms, 19 of 20 within {} ms",
				Neighbourhood.COMMUNES, device, Math.round(scrolled.get("half").doubleValue()),
				Math.round(scrolled.get("nearlyAll").doubleValue()));
		assertThat(scrolled.get("painted").intValue()).isBetween(1, Neighbourhood.COMMUNES / 10);
		page.keyboard().press("End");
		assertThat(page.locator("#ranking tbody tr").last()).isInViewport();
		assertThat((List<?>) page.evaluate("""
				() => [...document.querySelectorAll('#ranking tbody tr')].slice(-4).flatMap((row) => {
					const text = document.createRange();
					text.selectNodeContents(row.querySelector('.places'));
					const end = row.getBoundingClientRect().right;
					return text.getBoundingClientRect().right > end + 0.5 ? [row.textContent] : [];
				})""")).as("what does not fit into its row").isEmpty();
		if (PICTURES) {
			page.screenshot(
					new Page.ScreenshotOptions().setPath(Path.of("target/screens", "communes-" + device + ".png")));
		}
		page.context().close();
	}

	@ParameterizedTest
	@CsvSource({ "vi, phone, light", "vi, desktop, dark", "en, desktop, light" })
	void daysAreDrawnBesideThePlanAndListedInATable(String lang, String device, String scheme) {
		String name = "days-" + lang + "-" + device + "-" + scheme;
		Page page = open("/waves/sipas-2021?level=province&lang=" + lang, Chromium.screen(device, scheme));
		assertThat(page.locator(".course rect")).hasCount(122);
		assertThat(page.locator(".course .pace")).hasCount(2);
		assertThat(page.locator(".farthest a").first()).hasText(lang.equals("vi") ? "Cà Mau" : "Ca Mau");
		page.locator(".numbers summary").click();
		assertThat(page.locator(".by-day tbody tr")).hasCount(122);
		assertThat(page.locator(".by-day tbody tr").last()).containsText(lang.equals("vi") ? "28.350" : "28,350");
		List<String> found = new ArrayList<>(barriers(page, name + "-table"));
		page.locator(".numbers summary").click();
		picture(page, name);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator(".by-day")).isHidden();
		picture(page, name + "-print");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		page.locator("table.plan a[href*='unit=12#']").click();
		assertThat(page.locator("#days")).containsText(lang.equals("vi") ? "Lai Châu" : "Lai Chau");
		assertThat(page.locator(".course rect")).hasCount(122);
		found.addAll(barriers(page, name + "-unit"));
		page.context().close();
		assertThat(found).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "96 | Chưa có phiếu nào.", "06 | Đơn vị có quá ít phiếu nên không nêu số phiếu theo ngày.",
					"92 | Số phiếu theo ngày của đợt khảo sát này chưa được đếm." })
	void whereDaysAreNotToldThePageSaysWhy(String unit, String why) {
		Page page = open("/waves/sipas-2021?level=province&unit=" + unit, Chromium.screen("phone", "light"));
		assertThat(page.locator("section:has(#days) .told")).hasText(why);
		assertThat(page.locator(".course")).hasCount(0);
		assertThat(barriers(page, "days-" + unit + "-vi-phone-light")).isEmpty();
		page.context().close();
	}

	private Page open(String path, Browser.NewContextOptions options) {
		return this.chromium.open(options, this.ministry.address(path));
	}

	private static List<String> barriers(Page page, String name) {
		picture(page, name);
		List<String> found = new ArrayList<>();
		page.evaluate(MARK_WHAT_IS_ALIKE);
		// The page has no frames, for which axe would gather results in a page of its
		// own.
		new AxeBuilder(page).withTags(LEVEL_AA)
			.setLegacyMode(true)
			.exclude("[data-alike]")
			.analyze()
			.getViolations()
			.forEach((rule) -> found.add(name + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
		if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
			found.add(name + " scrolls sideways");
		}
		return found;
	}

	private static void picture(Page page, String name) {
		if (!PICTURES) {
			return;
		}
		// Rows out of sight are not painted, so all of the page is brought into sight.
		var before = page.viewportSize();
		for (int look = 0; look < 3; look++) {
			int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
			page.setViewportSize(before.width, Math.max(before.height, height));
			page.waitForTimeout(200);
		}
		page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + ".png")).setFullPage(true));
		page.setViewportSize(before.width, before.height);
	}

}
