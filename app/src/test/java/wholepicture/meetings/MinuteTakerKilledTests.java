package wholepicture.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wholepicture.Killable;
import wholepicture.browser.Browser;

/** The server is killed while somebody takes the minutes, and starts again: no word is missing, and none is there twice. */
class MinuteTakerKilledTests {

    private static final String A_MEETING = """
        insert into agencies.agency (code, name, kind) values ('care', 'Care', 'CHILDRENS_SOCIAL_CARE');
        insert into agencies.worker (agency_id, username, name, job_title, roles, password_hash)
            select id, 'sam', 'Sam Okafor', 'Social worker', '{PRACTITIONER}', '{noop}tell-me-a-story' from agencies.agency where code = 'care';
        insert into people.person (name, grade) values ('Nell Story', 1);
        insert into people.record (agency_id, local_id, person_id, version) select a.id, 'L1', p.id, 1 from agencies.agency a, people.person p where a.code = 'care';
        insert into cases.file (ref, process, record_id, agency_id, beside, stage, opened_at)
            select 'CP-2026-0001', 'protection', r.id, r.agency_id, gen_random_uuid(), 'REFERRED', now() from people.record r;
        insert into meetings.meeting (number, kind, agency_id, arranged_by, starts_at, minutes_long, mode, place, chair, initials, children)
            select 'M-2026-0001', 'cp.core-group', w.agency_id, w.id, now(), 60, 'VIDEO', 'link 4', 'Priya Nair', 'N.S.', 1 from agencies.worker w where w.username = 'sam';
        insert into meetings.about (meeting_id, case_id, record_id) select m.id, f.id, f.record_id from meetings.meeting m, cases.file f;
        """;

    @TempDir Path folder;

    @Test
    void no_word_is_lost_when_the_server_is_killed_while_it_is_typed() throws Exception {
        assumeTrue(Browser.isInstalled(), "Chromium is not installed");
        int port = freePort();
        try (var app = new Killable(folder, "--port", String.valueOf(port))) {
            app.start();
            try (var c = app.database(); var s = c.createStatement()) {
                s.execute(A_MEETING);
            }
            try (var browser = new Browser(port)) {
                var page = browser.wide();
                browser.signIn(page, "sam", "tell-me-a-story");
                page.navigate("/meetings/M-2026-0001/record");
                var voice = page.locator("[id='item.voice']");
                var decision = page.locator("[id='decision.1']");
                voice.pressSequentially("Nell said that the door is locked at night");
                app.kill();
                voice.pressSequentially(", and that nobody comes when she calls");
                decision.pressSequentially("Sam visits tonight");
                var state = page.locator("#minutes-state");
                PlaywrightAssertions.assertThat(state).containsText("cannot be reached");
                voice.pressSequentially(". She drew it.");
                app.start();
                PlaywrightAssertions.assertThat(state).hasText("Everything is saved.", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
                assertThat(words(app, "item.voice")).isEqualTo("Nell said that the door is locked at night, and that nobody comes when she calls. She drew it.");
                assertThat(words(app, "decision.1")).isEqualTo("Sam visits tonight");

                decision.pressSequentially(", with police");
                app.killWithDatabase();
                decision.pressSequentially(" beside her");
                PlaywrightAssertions.assertThat(state).containsText("cannot be reached");
                page.close(new com.microsoft.playwright.Page.CloseOptions().setRunBeforeUnload(false));
                app.start();
                var again = opened(page);
                PlaywrightAssertions.assertThat(again.locator("[id='decision.1']")).hasValue("Sam visits tonight, with police beside her");
                PlaywrightAssertions.assertThat(again.locator("#minutes-state")).hasText("Everything is saved.", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
                assertThat(words(app, "decision.1")).isEqualTo("Sam visits tonight, with police beside her");
                try (var c = app.database(); var s = c.createStatement(); var rows = s.executeQuery("select count(*) from meetings.box where key like '%~%'")) {
                    rows.next();
                    assertThat(rows.getInt(1)).as("nothing stands twice").isZero();
                }
            }
        }
    }

    /** The window was closed in the meantime; the same browser opens the page anew, still signed in. */
    private static com.microsoft.playwright.Page opened(com.microsoft.playwright.Page closed) {
        var page = closed.context().newPage();
        page.navigate("/meetings/M-2026-0001/record");
        return page;
    }

    private static String words(Killable app, String key) throws SQLException {
        try (var c = app.database(); var s = c.prepareStatement("select words from meetings.box where key = ?")) {
            s.setString(1, key);
            try (var rows = s.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static int freePort() throws java.io.IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
