package laurel;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One person at one browser. */
final class BrowserUser implements AutoCloseable {

  static final Path IMAGES =
      Path.of(System.getProperty("laurel.screenshots", "target/screenshots"));

  private final BrowserContext context;
  final Page page;
  private final String url;

  /** Debian's Chromium. */
  static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /**
   * The browser.
   *
   * @throws IllegalStateException where this machine has none; nothing is skipped
   */
  static Browser chromium(Playwright playwright) {
    if (!CHROMIUM.toFile().canExecute()) {
      throw new IllegalStateException(
          "The browser tests need Debian's Chromium: apt-get install chromium");
    }
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  BrowserUser(Browser browser, String url) {
    this.context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
    context.setDefaultTimeout(20_000);
    this.page = context.newPage();
    this.url = url;
  }

  BrowserUser open(String path) {
    page.navigate(url + path);
    return this;
  }

  BrowserUser login(String username) {
    open("/login");
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    page.locator("#" + username).click();
    page.waitForURL(address -> !address.contains("/login") && !address.contains("/oauth2"));
    page.locator(".page").first().waitFor();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  BrowserUser click(String name) {
    button(name).first().click();
    return this;
  }

  BrowserUser sees(String text) {
    page.getByText(text).first().waitFor();
    return this;
  }

  /** A field is on the page before its value is; this waits for the value. */
  BrowserUser holds(String label, String value) {
    PlaywrightAssertions.assertThat(page.getByLabel(label)).hasValue(value);
    return this;
  }

  BrowserUser shot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")).setFullPage(true));
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
