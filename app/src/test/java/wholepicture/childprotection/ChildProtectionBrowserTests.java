package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
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
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.browser.Browser;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;

/** The main pages of child protection at a desk and on a telephone, and one decision made without JavaScript. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshStore.class)
@Import({MovableClock.class, Cast.class})
class ChildProtectionBrowserTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;
    @LocalServerPort int port;

    @Test
    void a_manager_reads_what_is_due_and_decides() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed");
        clock.set("2026-11-02T10:00");
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var school = cast.agency(AgencyKind.SCHOOL);
        var lead = cast.practitioner(school, "Lena Lead");
        var boss = cast.worker(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        var manager = Practitioner.of(boss);
        var nell = cast.person(school, "Nell Story", 1);
        var files = Acting.as(lead, () -> protection.raise(List.of(nell, cast.person(school, "Kai Story", 1)), care, Told.concern(), clock.instant(),
            new Because("Hungry for three days", "waiting for the parents' evening", "the class assistant thought it could wait")));
        var file = files.getFirst();
        act(manager, file, Told.decided(Words.Outcome.STRATEGY));
        act(manager, file, Told.strategy(Words.StrategyDecision.JOINT_ENQUIRY));
        Acting.doAs(manager, () -> protection.give(nell, file.ref(), boss, Because.of("short of hands")));
        act(manager, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 20), "Priya Nair"));
        act(manager, file, new Keeping.DueRevised("cp.minutes", LocalDate.of(2026, 11, 30)));
        clock.set("2026-11-25T10:00");
        try (var browser = new Browser(port)) {
            for (var page : new Page[] {browser.wide(), browser.narrow()}) {
                browser.signIn(page, boss.username(), Cast.PASSWORD);
                visit(browser, page, "/how-long-do-i-have", "how-long");
                visit(browser, page, "/my-work", "my-work");
                visit(browser, page, "/front-door", "front-door");
                visit(browser, page, file.address(), "case");
                visit(browser, page, "/people/" + nell + "/protection/concern", "concern");
                visit(browser, page, files.getLast().address() + "/decide", "decide");
                visit(browser, page, file.address() + "/conclude", "conclude");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Conclude the section 47 enquiries")).click();
                browser.assertGood(page, "conclude-missing");
            }
            var plain = browser.withoutJavaScript();
            browser.signIn(plain, boss.username(), Cast.PASSWORD);
            plain.navigate(files.getLast().address() + "/decide");
            plain.getByLabel("Assess the child's needs (section 17)").check();
            plain.getByLabel("Level 4, statutory or specialist").check();
            plain.locator("#why").fill("Hungry, and nobody knows why");
            plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Decide on the concern")).click();
            assertThat(plain.locator("h1").textContent()).contains("Kai Story", "Being assessed");
        }
    }

    private static void visit(Browser browser, Page page, String address, String name) {
        page.navigate(address);
        browser.assertGood(page, "protection-" + name);
    }

    private void act(Practitioner who, CaseFile file, Fact fact) {
        Acting.doAs(who, () -> protection.act(file.person(), file.ref(), fact, clock.instant(), Because.of("the concern is grave")));
    }
}
