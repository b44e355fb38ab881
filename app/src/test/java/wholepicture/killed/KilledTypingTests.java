package wholepicture.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wholepicture.browser.Browser;

/** Words typed into a form of questions outlive the server that is killed, its database, and the session, in a real browser. */
class KilledTypingTests {

    private static final String WORDS = "Nobody has asked her about the nights; I shall ask on Thursday.";

    @TempDir Path folder;

    @Test
    void words_that_were_typed_and_never_saved_are_there_again() throws Exception {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed");
        try (var site = new Site(folder, new Random(4))) {
            site.start();
            site.agency("typing");
            site.execute("""
                insert into agencies.worker (agency_id, username, name, roles, password_hash)
                select id, 'ann.types', 'Ann Types', '{PRACTITIONER}', '{noop}typed words' from agencies.agency where code = 'typing'
                """);
            try (var browser = new Browser(URI.create(site.address()).getPort())) {
                var page = browser.wide();
                browser.signIn(page, "ann.types", "typed words");
                page.navigate("/self-assessment");
                page.locator("button:has-text('Begin')").first().click();
                page.waitForURL("**/answers/*");
                var form = page.locator("a:has-text('Answer:')").first().getAttribute("href");
                page.navigate(form);
                type(page, WORDS);
                var kept = page.locator("#kept");
                PlaywrightAssertions.assertThat(kept).containsText("is kept, and not saved yet");

                site.kill();
                site.start();
                page.navigate(site.address() + form);
                assertThat(field(page).inputValue()).as("after the server was killed").isEqualTo(WORDS);
                assertThat(page.locator("main").textContent()).contains("are back in the form");
                page.locator("main form button:has-text('Save')").last().click();
                page.waitForURL("**/answers/*");
                assertThat(page.locator("main").textContent()).contains(WORDS);

                page.navigate(site.address() + form);
                page.context().clearCookies();
                page.evaluate("document.querySelector('form:has([name=draft])').addEventListener('input', e => e.stopImmediatePropagation(), true)");
                type(page, WORDS + " And again on Friday.");
                page.locator("main form button:has-text('Save')").last().click();
                PlaywrightAssertions.assertThat(page.locator("main")).containsText("What you typed is kept.");
                page.locator("a:has-text('Sign in and go back to the form')").click();
                page.locator("#username").fill("ann.types");
                page.locator("#password").fill("typed words");
                page.locator("main form button").first().click();
                page.waitForURL("**" + form + "*");
                assertThat(field(page).inputValue()).as("after the session was lost").isEqualTo(WORDS + " And again on Friday.");
                page.locator("main form button:has-text('Save')").last().click();
                page.waitForURL("**/answers/*");
                assertThat(page.locator("main").textContent()).contains("And again on Friday.", "2 versions");
            }
            assertThat(site.number("select count(*) from questions.draft where typed is not null")).isZero();
        }
    }

    private static Locator field(Page page) {
        return page.locator("main textarea").first();
    }

    private static void type(Page page, String words) {
        field(page).fill(words);
    }
}
