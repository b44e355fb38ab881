package wholepicture.picture;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import wholepicture.Cast;
import wholepicture.FreshStore;
import wholepicture.MovableClock;
import wholepicture.browser.Browser;

/** Finding Nell and reading her page, at a desk, on a telephone, and without JavaScript. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshStore.class)
@Import({MovableClock.class, Cast.class, Sent.class})
class PictureBrowserTests {

    @Autowired Cast cast;
    @Autowired Sent sent;
    @Autowired MovableClock clock;
    @LocalServerPort int port;

    @Test
    void a_health_visitor_finds_a_child_and_reads_her_page() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed");
        clock.set("2026-11-20T10:00");
        var story = new Nell(cast, sent).known();
        try (var browser = new Browser(port)) {
            for (var page : new Page[] {browser.wide(), browser.narrow()}) {
                browser.signIn(page, story.visitor.username(), Cast.PASSWORD);
                page.navigate("/");
                browser.assertGood(page, "home");
                find(page, "nel " + story.family);
                browser.assertGood(page, "search");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nell " + story.family)).click();
                assertThat(page.getByText("Shouty man broke my cup").first()).isVisible();
                page.getByText("The lines it rests on").first().click();
                browser.assertGood(page, "person");
                find(page, "nobody of this name at all");
                browser.assertGood(page, "search-nobody");
            }
            var other = browser.wide();
            browser.signIn(other, story.officer.username(), Cast.PASSWORD);
            other.navigate("/people/" + story.nell());
            browser.assertGood(other, "person-index");

            var plain = browser.withoutJavaScript();
            browser.signIn(plain, story.visitor.username(), Cast.PASSWORD);
            find(plain, "nel " + story.family);
            plain.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nell " + story.family)).click();
            plain.getByText("The lines it rests on").first().click();
            assertThat(plain.getByText("Two-year review").first().isVisible()).isTrue();
        }
    }

    private static void find(Page page, String typed) {
        page.navigate("/people");
        page.getByLabel("Who are you looking for?").fill(typed);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
    }
}
