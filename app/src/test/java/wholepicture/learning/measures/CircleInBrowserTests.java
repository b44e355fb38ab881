package wholepicture.learning.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import wholepicture.Cast;
import wholepicture.FreshStore;
import wholepicture.MovableClock;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.browser.Browser;
import wholepicture.cases.Because;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concerns;

/**
 * The whole circle in a browser, as those who work it see it: a response plan comes in as a document, its two recommendations become checks, a worker is asked
 * in a case and answers, practice changes, a lead says that it is embedded, and a new review brings the theme back.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshStore.class)
@Import({MovableClock.class, Cast.class})
class CircleInBrowserTests {

    private static final String PLAN = """
        Response plan: Children Bracken

        Recommendations

        1. Every agency should record each time a child was not brought to an appointment, and ask what stops the family.
        2. No agency should close a case before a manager has read what other agencies still worry about.
        """;
    private static final String BROUGHT = "Was the child not brought to any appointment, and who asked why?";
    private static final String CLOSING = "What do other agencies still worry about?";

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;
    @Autowired Watching watching;
    @LocalServerPort int port;
    @TempDir Path folder;

    @Test
    void a_response_plan_becomes_checks_and_a_lesson_that_was_embedded_comes_back() throws IOException {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed");
        clock.set("2025-01-01T09:00");
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var lead = cast.worker(care, "Ione Marsh", Role.LEARNING_LEAD);
        var other = cast.worker(care, "Bo Lead", Role.LEARNING_LEAD);
        var boss = cast.worker(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        var practice = new Practised(cast, clock, protection, care, Practitioner.of(boss));
        for (int month = 1; month <= 8; month++) {
            practice.month(LocalDate.of(2025, month, 1), "", 4, 12);
        }
        clock.set("2025-09-01T08:00");
        try (var browser = new Browser(port)) {
            var desk = at(browser, lead);
            var review = takenIn(browser, desk, "Children Bracken");
            var brought = made(browser, desk, care, review, 0, BROUGHT, "PROMPT", "In the last year it would have asked 96 times");
            made(browser, desk, care, review, 1, CLOSING, "GATE", "It would not have asked");
            desk.navigate(brought + "/measure");
            desk.locator("select[name=counting]").selectOption("followed/ChildSeen/14");
            desk.locator("#target").fill("80");
            desk.locator("#months").fill("3");
            button(desk, "Count this").click();
            approved(browser, other, desk, review);
            answered(browser, boss);

            var check = brought.replaceAll(".*/", "");
            practice.month(LocalDate.of(2025, 9, 2), check, 10, 12);
            practice.month(LocalDate.of(2025, 10, 1), check, 11, 12);
            practice.month(LocalDate.of(2025, 11, 1), check, 12, 12);
            practice.month(LocalDate.of(2025, 12, 1), check, 12, 12);
            clock.set("2026-01-05T08:00");
            desk = at(browser, lead);
            desk.navigate(brought + "/measure");
            browser.assertGood(desk, "circle-measure");
            desk.locator("#reason").fill("Children are seen within two weeks now");
            button(desk, "It is embedded").click();
            assertThat(desk.locator("main").textContent()).contains("Embedded", "Children are seen within two weeks now");

            clock.set("2026-02-01T08:00");
            desk = at(browser, lead);
            takenIn(browser, desk, "Family Heather");
            watching.look();
            desk.navigate("/");
            assertThat(desk.locator("main").textContent()).contains("Lessons that came back to you", "Its theme came back");
            desk.navigate(brought + "/measure");
            assertThat(desk.locator("main").textContent()).contains("Open again");
            browser.assertGood(desk, "circle-open-again");
        }
    }

    private static Page at(Browser browser, Worker who) {
        var page = browser.wide();
        browser.signIn(page, who.username(), Cast.PASSWORD);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Registers a review, takes its plan in and accepts all that is proposed. @return its address */
    private String takenIn(Browser browser, Page desk, String title) throws IOException {
        desk.navigate("/reviews");
        desk.locator("main select[name=kind]").selectOption("SERIOUS_CASE_REVIEW");
        desk.locator("#title").fill(title);
        desk.locator("#began-day").fill("5");
        desk.locator("#began-month").fill("1");
        desk.locator("#began-year").fill("2025");
        button(desk, "Register the review").click();
        desk.waitForURL(url -> url.matches(".*/reviews/\\d+"));
        var review = desk.url();
        desk.setInputFiles("input[name=file]", Files.writeString(folder.resolve(title.replace(' ', '-') + ".txt"), PLAN));
        button(desk, "Take it in").click();
        while (button(desk, "Accept").count() > 0) {
            button(desk, "Accept").first().click();
            desk.waitForLoadState();
        }
        assertThat(desk.locator("main").textContent()).contains("Nothing waits for a decision", "was not brought to an appointment");
        browser.assertGood(desk, "circle-review");
        return review;
    }

    /** Makes a check of one of the recommendations, without a developer. @return its address */
    private static String made(Browser browser, Page desk, Agency care, String review, int which, String question, String strength, String preview) {
        desk.navigate(review);
        desk.locator("main table th a[href^='/recommendations/']").nth(which).click();
        desk.getByText("Make a check of it").first().click();
        desk.locator("#question").fill(question);
        desk.locator("input[name=form][value=YES_NO]").check();
        desk.locator("input[name=strength][value=%s]".formatted(strength)).check();
        desk.locator("#lesson").fill("Children were missed because nobody asked. Ask, and write down what you hear.");
        desk.locator("#where").selectOption("protection/ReferralDecided");
        desk.getByText("Whom it asks").click();
        desk.locator("#agency").selectOption(care.code());
        for (var day : List.of("from", "until")) {
            desk.locator("#%s-day".formatted(day)).fill("1");
            desk.locator("#%s-month".formatted(day)).fill("9");
            desk.locator("#%s-year".formatted(day)).fill(day.equals("from") ? "2025" : "2027");
        }
        button(desk, "Show where it would have asked").click();
        assertThat(desk.locator("section[aria-labelledby=preview]").textContent()).as("a gate asks only where protection is withdrawn").contains(preview);
        browser.assertGood(desk, "circle-preview");
        button(desk, "Keep it, for another lead to approve").click();
        desk.waitForURL(url -> url.matches(".*/checks/[^/]+") && !url.endsWith("/new"));
        return desk.url();
    }

    /** Another lead approves both; whoever wrote them cannot. */
    private static void approved(Browser browser, Worker other, Page desk, String review) {
        var second = at(browser, other);
        for (int which = 0; which < 2; which++) {
            second.navigate(review);
            second.locator("main table th a[href^='/recommendations/']").nth(which).click();
            second.locator("main a[href^='/checks/']:not([href*=new])").first().click();
            desk.navigate(second.url());
            assertThat(desk.locator("main").textContent()).contains("Another learning lead approves it");
            second.locator("#approve").click();
            second.waitForLoadState();
        }
    }

    /** A manager is asked both with a decision; nothing more can be done only with the answer that the gate asks for. */
    private void answered(Browser browser, Worker boss) {
        var file = Acting.as(Practitioner.of(boss), () -> protection.raise(List.of(cast.person(boss.agency(), "Nell Story", 1)), boss.agency(), Concerns.concern(), clock.instant(),
            Because.of("hungry"))).getFirst();
        var desk = at(browser, boss);
        desk.navigate(file.address() + "/decide");
        assertThat(desk.locator("main").textContent()).contains("What reviews have taught us to ask", BROUGHT, CLOSING, "Why am I asked this?");
        browser.assertGood(desk, "circle-asked");
        desk.getByLabel("Assess the child's needs (section 17)").check();
        desk.getByLabel("Level 4, statutory or specialist").check();
        desk.locator("#why").fill("Hungry, and nobody knows why");
        desk.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(BROUGHT)).getByLabel("Yes").check();
        button(desk, "Decide on the concern").click();
        assertThat(desk.locator("h1").textContent()).contains("Being assessed");
        assertThat(desk.locator("main").textContent()).contains(BROUGHT);
    }
}
