package wholepicture.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Chromium, as a worker at a desk (wide) or with a telephone (narrow) uses it. It reaches only this machine, and whatever the
 * browser complains of in its console is kept, so that a test can say there was nothing. One for a test class; close it.
 *
 * <pre>
 * try (var browser = new Browser(port)) {
 *     var page = browser.wide();
 *     browser.signIn(page, "priya.nair", "password");
 *     page.navigate("/people");
 *     browser.assertGood(page, "people");
 * }
 * </pre>
 */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");
    private static final boolean PICTURES = System.getProperty("pictures") != null;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String address;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    /** @param port where the application listens on this machine */
    public Browser(int port) {
        address = "http://localhost:" + port;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
    }

    /** Whether this machine has a Chromium at all; for {@code assumeTrue}. */
    public static boolean isInstalled() {
        return executables().anyMatch(Files::exists);
    }

    /** A fresh desk: 1280 pixels wide, JavaScript on, nobody signed in. */
    public Page wide() {
        return open(1280, 900, true);
    }

    /** A fresh telephone: 360 pixels wide. */
    public Page narrow() {
        return open(360, 740, true);
    }

    /** A fresh desk whose browser runs no JavaScript. */
    public Page withoutJavaScript() {
        return open(1280, 900, false);
    }

    private Page open(int width, int height, boolean javaScript) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(address).setViewportSize(width, height).setJavaScriptEnabled(javaScript).setLocale("en-GB")
            .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(15_000);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** Signs in through the form. */
    public void signIn(Page page, String username, String password) {
        page.navigate("/sign-in");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("main form button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /**
     * Accessible, quiet in the console, no wider than the window. A page that is not is kept as a picture to be looked at;
     * all are with {@code -Dpictures}.
     */
    public void assertGood(Page page, String name) {
        page.waitForLoadState(LoadState.LOAD);
        if (PICTURES) {
            screenshot(page, name);
        }
        try {
            assertAccessible(page);
            assertQuiet();
            assertFits(page);
        } catch (AssertionError notGood) {
            screenshot(page, name);
            throw notGood;
        }
    }

    /** No rule of WCAG 2.2 AA or of good practice that a machine can check is broken. Needs JavaScript. */
    public void assertAccessible(Page page) {
        var broken = new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations();
        assertThat(broken).as("accessibility of " + page.url())
            .extracting(v -> v.getId() + ": " + v.getHelp() + " " + v.getNodes().getFirst().getHtml()).isEmpty();
    }

    /** The console held no error since this was last asked; answers 4xx to a navigation are not errors here. */
    public void assertQuiet() {
        var since = List.copyOf(complaints);
        complaints.clear();
        assertThat(since).as("errors in the browser's console").isEmpty();
    }

    /** The page itself does not scroll sideways; wide tables and pictures scroll within their own regions. */
    public void assertFits(Page page) {
        var over = ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        assertThat(over).as("pixels by which %s is wider than its window", page.url()).isLessThanOrEqualTo(0);
    }

    /** Keeps the whole page as {@code target/screenshots/<name>-<width>.png}. */
    public Path screenshot(Page page, String name) {
        var path = Path.of("target", "screenshots", name + "-" + page.viewportSize().width + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(true));
        return path;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        return executables().filter(Files::exists).findFirst()
            .orElseThrow(() -> new IllegalStateException("Chromium is not installed. On Debian or Ubuntu: apt-get install chromium"));
    }

    private static Stream<Path> executables() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of);
    }
}
