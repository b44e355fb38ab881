package wholepicture.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import wholepicture.agencies.Worker;
import wholepicture.browser.Browser;
import wholepicture.cases.Because;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Words;
import wholepicture.meetings.Meetings.Plan;
import wholepicture.time.When;

/** The minute-taker's screen in a browser: it saves by itself, keeps its words through a lost session, and two who type at once lose nothing. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshStore.class)
@Import({MovableClock.class, Cast.class})
class MinuteTakerTests {

    @Autowired Cast cast;
    @Autowired Clock clock;
    @Autowired ChildProtection protection;
    @Autowired Meetings meetings;
    @Autowired MeetingTypes types;
    @Autowired Inviting inviting;
    @Autowired Recording recording;
    @Autowired MeetingRows rows;
    @LocalServerPort int port;

    Worker sam;
    Worker priya;
    Meeting meeting;
    Browser browser;

    @BeforeEach
    void a_meeting() {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed");
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        sam = cast.worker(care, "Sam Okafor", Role.PRACTITIONER, Role.MANAGER);
        priya = cast.worker(care, "Priya Nair");
        var nell = cast.person(care, "Nell Story", 1);
        meeting = Acting.as(Practitioner.of(sam), () -> {
            var file = protection.raise(List.of(nell), care, new Concern(Words.Source.SCHOOL, "Lena", "a blow", List.of(), "bruise", Words.Level.STATUTORY,
                Words.Answer.NO, Words.Answer.NO, false, Words.Answer.YES, "", "Assault", false, "no"), clock.instant(), Because.of("a crime"));
            return meetings.arrange(types.of("cp.conference"), file, new Plan(LocalDateTime.parse("2026-11-02T09:30").atZone(When.UK).toInstant(), 90, Mode.VIDEO, "link 4", "Priya Nair"),
                "harm is likely");
        });
        var grace = cast.worker(cast.agency(AgencyKind.COMMUNITY_HEALTH), "Grace Adeyemi");
        Acting.doAs(Practitioner.of(sam), () -> inviting.ask(meeting.number(), grace, Seat.PRACTITIONER, true));
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private Page desk(Worker worker) {
        var page = browser.wide();
        browser.signIn(page, worker.username(), Cast.PASSWORD);
        page.navigate(meeting.address() + "/record");
        return page;
    }

    private static void saved(Page page) {
        PlaywrightAssertions.assertThat(page.locator("#minutes-state")).hasText("Everything is saved.");
    }

    private String kept(String key) {
        return Acting.as(Practitioner.of(sam), () -> new Sheet(recording.boxes(rows.find(meeting.number()))).all(key));
    }

    private static com.microsoft.playwright.Locator box(Page page, String key) {
        return page.locator("[id='" + key + "']");
    }

    @Test
    void every_pause_saves_and_the_page_can_be_read_by_everybody() {
        var page = desk(sam);
        box(page, "item.voice").pressSequentially("Nell drew her house with a locked door");
        page.getByLabel("Here").first().selectOption("VIDEO");
        saved(page);
        assertThat(kept("item.voice")).isEqualTo("Nell drew her house with a locked door");
        browser.assertGood(page, "minutes-record");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).first().click();
        PlaywrightAssertions.assertThat(box(page, "item.voice")).hasValue("Nell drew her house with a locked door");
        page.setViewportSize(360, 740);
        browser.assertGood(page, "minutes-record");
        page.setViewportSize(1280, 900);
        page.navigate(meeting.address());
        browser.assertGood(page, "minutes-meeting");
        page.navigate(meeting.address() + "/invite");
        browser.assertGood(page, "minutes-invite");
        page.navigate(meeting.address() + "/close");
        browser.assertGood(page, "minutes-close");
    }

    @Test
    void words_typed_after_the_session_was_lost_are_sent_after_signing_in_again_in_another_window() {
        var page = desk(sam);
        box(page, "item.voice").fill("before");
        saved(page);
        page.context().clearCookies();
        box(page, "item.voice").fill("before and after");
        PlaywrightAssertions.assertThat(page.locator("#minutes-state")).containsText("You are signed out");
        assertThat(kept("item.voice")).isEqualTo("before");
        browser.assertGood(page, "minutes-signed-out");
        var other = page.context().newPage();
        browser.signIn(other, sam.username(), Cast.PASSWORD);
        saved(page);
        assertThat(kept("item.voice")).isEqualTo("before and after");
    }

    @Test
    void words_typed_after_the_session_was_lost_are_there_after_signing_in_again_in_the_same_window_and_are_shown_to_nobody_else() {
        var page = desk(sam);
        page.context().clearCookies();
        box(page, "decision.1").fill("A plan is made");
        PlaywrightAssertions.assertThat(page.locator("#minutes-state")).containsText("You are signed out");
        browser.signIn(page, priya.username(), Cast.PASSWORD);
        page.navigate(meeting.address() + "/record");
        saved(page);
        PlaywrightAssertions.assertThat(box(page, "decision.1")).hasValue("");
        page.context().clearCookies();
        browser.signIn(page, sam.username(), Cast.PASSWORD);
        page.navigate(meeting.address() + "/record");
        PlaywrightAssertions.assertThat(box(page, "decision.1")).hasValue("A plan is made");
        saved(page);
        assertThat(kept("decision.1")).isEqualTo("A plan is made");
        assertThat(page.evaluate("localStorage.length")).as("nothing is kept that was acknowledged").isEqualTo(0);
    }

    @Test
    void two_who_type_at_once_lose_nothing() {
        var one = desk(sam);
        var two = desk(priya);
        box(one, "decision.1").fill("Meals every day");
        box(two, "decision.1").fill("School every day");
        saved(one);
        saved(two);
        box(two, "decision.1").fill("School every day, from Monday");
        saved(two);
        box(one, "decision.1").fill("Meals every day, at Nan's");
        saved(one);
        assertThat(kept("decision.1").lines()).containsExactlyInAnyOrder("Meals every day, at Nan's", "School every day, from Monday");
        box(one, "item.purpose").fill("To decide");
        saved(one);
        PlaywrightAssertions.assertThat(box(two, "item.purpose")).hasValue("To decide");
    }

    @Test
    void without_javascript_an_ordinary_save_keeps_it() {
        var page = browser.withoutJavaScript();
        browser.signIn(page, sam.username(), Cast.PASSWORD);
        page.navigate(meeting.address() + "/record");
        box(page, "item.voice").fill("first line\n\nthird line");
        page.getByLabel("Here").first().selectOption("VIDEO");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).first().click();
        PlaywrightAssertions.assertThat(box(page, "item.voice")).hasValue("first line\n\nthird line");
        assertThat(kept("item.voice")).isEqualTo("first line\n\nthird line");
        assertThat(page.getByLabel("Here").first().inputValue()).isEqualTo("VIDEO");
    }
}
