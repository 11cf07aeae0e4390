package vn.sipas.ranking.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser, without what only a person would see of it: half the time. Where there
 * is none its tests are skipped, but not where everything is tested.
 */
final class Chromium implements AutoCloseable {

	private static final Path PROGRAM = Path.of("/usr/bin/chromium-headless-shell");

	/** How long a page may take to be there, or to become what is expected of it. */
	static final double PATIENCE_MILLIS = 60_000;

	private final Playwright playwright;

	private final Browser browser;

	private Chromium() {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM)
				.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
	}

	static Chromium start() {
		if (!Files.isExecutable(PROGRAM) && !"true".equals(System.getenv("CI"))) {
			Assumptions.abort("There is no " + PROGRAM);
		}
		return new Chromium();
	}

	/**
	 * A screen: {@code phone}, {@code desktop} or {@code wall}; {@code light} or
	 * {@code dark}.
	 */
	static Browser.NewContextOptions screen(String device, String scheme) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("vi-VN");
		switch (device) {
			case "phone" ->
				options.setViewportSize(360, 740).setDeviceScaleFactor(2).setIsMobile(true).setHasTouch(true);
			case "wall" -> options.setViewportSize(1920, 1080);
			default -> options.setViewportSize(1280, 900);
		}
		return options.setColorScheme(scheme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT);
	}

	Page open(Browser.NewContextOptions options, String address) {
		BrowserContext context = this.browser.newContext(options);
		context.setDefaultTimeout(PATIENCE_MILLIS);
		Page page = context.newPage();
		page.navigate(address);
		return page;
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
