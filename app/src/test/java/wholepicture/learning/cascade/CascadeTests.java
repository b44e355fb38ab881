package wholepicture.learning.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.reading.Themes.Theme;

/** A theme goes to every agency; each agency's receipt is seen by those who keep learning, and by nobody of another agency; national and local stand beside each other. */
@Story
class CascadeTests {

    @Autowired Cascade cascade;
    @Autowired Vocabulary vocabulary;
    @Autowired Reviews reviews;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired MockMvcTester pages;

    private Agency trust;
    private Agency school;
    private Worker leading;
    private Worker nurse;
    private Worker visitor;
    private Worker teacher;
    private Worker officer;

    @BeforeEach
    void somebody() {
        clock.set("2026-11-02T10:00");
        trust = cast.agency(AgencyKind.MENTAL_HEALTH);
        school = cast.agency(AgencyKind.EARLY_YEARS);
        var office = cast.agency(AgencyKind.PARTNERSHIP_OFFICE);
        leading = cast.worker(office, "Ione Marsh", Role.LEARNING_LEAD);
        officer = cast.worker(office, "Otis Board", Role.BOARD_OFFICER);
        nurse = cast.worker(trust, "Nan Named", Role.PRACTITIONER, Role.SAFEGUARDING_LEAD);
        visitor = cast.worker(trust, "Vera Visitor");
        teacher = cast.worker(school, "Desi Lead", Role.SAFEGUARDING_LEAD);
    }

    /** A theme that no other story finds. @param national the national theme that it is tied to; empty makes it a national one itself */
    private Theme theme(String name, String national) {
        return Acting.as(Practitioner.of(leading), () -> {
            var own = "%s %d".formatted(name, vocabulary.now().version());
            vocabulary.publish(new Theme("", own, "What belongs to it", List.of(name.toLowerCase(java.util.Locale.UK)), List.of("This partnership"), national.isEmpty() ? List.of() : List.of(national)), "For this story.");
            return vocabulary.now().all().stream().filter(theme -> theme.name().equals(own)).findFirst().orElseThrow();
        });
    }

    private MvcTestResult post(Worker who, Theme theme, String path, String... fields) {
        var request = pages.post().uri("/themes/%s/agencies%s".formatted(theme.id(), path)).with(cast.signedIn(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult open(Worker who, String address) {
        return pages.get().uri(address).with(cast.signedIn(who)).exchange();
    }

    @Test
    void a_theme_goes_to_every_agency_and_each_gives_its_own_receipt() {
        var lamps = theme("Lamps left on", "");
        assertThat(post(nurse, lamps, "")).as("before anything typed is looked at").hasStatus(403);
        assertThat(post(leading, lamps, "")).hasStatus(422).bodyText().contains("Say what is asked of the agencies");
        assertThat(post(nurse, lamps, "/receipt", "found", "NONE", "passed", "At handover")).as("nothing was sent").hasStatus3xxRedirection();
        assertThat(open(leading, "/themes/" + lamps.id())).bodyText().contains("Which agencies have it", "It was not sent to the agencies yet.");
        assertThat(post(leading, lamps, "", "why", "Look at ten of your visits.")).hasStatus3xxRedirection();
        assertThat(letters(nurse)).singleElement().asString().contains("Look at ten of your visits.", "/themes/%s/agencies".formatted(lamps.id()));
        assertThat(letters(visitor)).isEmpty();
        assertThat(open(nurse, "/")).bodyText().contains("A theme to look for: " + lamps.name());

        assertThat(post(visitor, lamps, "/receipt", "found", "NONE", "passed", "At handover")).hasStatus(403);
        assertThat(post(nurse, lamps, "/receipt")).hasStatus(422).bodyText().contains("Choose whether you found it in your own work", "Write how your staff are told");
        assertThat(post(nurse, lamps, "/receipt", "found", "FOUND", "passed", "At handover")).hasStatus(422).bodyText().contains("Write what you found", "At handover");
        assertThat(post(nurse, lamps, "/receipt", "found", "FOUND", "what", "In four of ten visits.", "passed", "At handover")).hasStatus3xxRedirection();
        assertThat(post(teacher, lamps, "/receipt", "found", "NONE", "what", "typed and then thought better of", "passed", "On Monday mornings")).hasStatus3xxRedirection();
        assertThat(open(nurse, "/")).bodyText().doesNotContain("A theme to look for: " + lamps.name());

        for (var keeper : List.of(leading, officer)) {
            assertThat(open(keeper, "/themes/" + lamps.id())).bodyText().contains(trust.name(), "Found: In four of ten visits", school.name(), "Looked, and found none", "On Monday mornings", "No receipt yet from")
                .doesNotContain("thought better of");
        }
        assertThat(open(leading, "/themes/%s/agencies".formatted(lamps.id()))).bodyText().contains("2 of ", "have given a receipt", "In four of ten visits.");
        assertThat(open(visitor, "/themes/" + lamps.id())).as("one's own agency's").bodyText().contains("In four of ten visits").doesNotContain(school.name(), "Monday mornings");
        assertThat(open(teacher, "/themes/%s/agencies".formatted(lamps.id()))).bodyText().contains("Change the receipt of", "On Monday mornings").doesNotContain(trust.name(), "four of ten", "2 of ");
    }

    private List<Object> letters(Worker to) {
        return cast.inWorks(() -> cast.rows("select body from post.letter where to_address = ? order by seq", to.username() + "@agency.example")).stream().map(row -> row.get("body")).toList();
    }

    @Test
    void what_is_sent_again_asks_again_and_the_receipts_of_before_stay() {
        var lamps = theme("Lamps left on", "");
        Acting.doAs(Practitioner.of(leading), () -> cascade.send(lamps.id(), "Look at ten."));
        Acting.doAs(Practitioner.of(nurse), () -> assertThat(cascade.give(lamps.id(), "", "At handover")).isTrue());
        clock.set("2027-03-01T10:00");
        Acting.doAs(Practitioner.of(leading), () -> cascade.send(lamps.id(), "It came back. Look again."));
        Acting.doAs(Practitioner.of(nurse), () -> {
            assertThat(cascade.waiting()).filteredOn(sent -> sent.theme().equals(lamps.id())).singleElement().satisfies(sent -> assertThat(sent.why()).isEqualTo("It came back. Look again."));
            assertThat(cascade.give(lamps.id(), "Twice in March.", "At handover")).isTrue();
            assertThat(cascade.waiting()).extracting(Cascade.Sent::theme).doesNotContain(lamps.id());
        });
        assertThat(open(officer, "/themes/%s/agencies".formatted(lamps.id()))).bodyText().contains("Sent to every agency on 1 March 2027", "Twice in March.", "Sent before", "2 November 2026, by Ione Marsh: 1 of ");
    }

    @Test
    void the_database_itself_keeps_a_receipt_with_its_agency() {
        var lamps = theme("Lamps left on", "");
        Acting.doAs(Practitioner.of(leading), () -> cascade.send(lamps.id(), "Look at ten."));
        Acting.doAs(Practitioner.of(nurse), () -> assertThat(cascade.give(lamps.id(), "Four of ten.", "At handover")).isTrue());
        Acting.doAs(Practitioner.of(teacher), () -> {
            assertThat(cast.rows("select * from learning.theme_receipt where agency_id = ?", trust.id())).isEmpty();
            assertThat(cast.rows("update learning.theme_receipt set what = 'mine' where agency_id = ? returning what", trust.id())).isEmpty();
            assertThatThrownBy(() -> cascade.send(lamps.id(), "Mine.")).isInstanceOf(Reviews.OnlyLearningLeads.class);
            assertThatThrownBy(() -> cast.rows("insert into learning.theme_sending (theme, why, sent_by) values ('voice', 'mine', 'me') returning id")).rootCause().hasMessageContaining("row-level security");
        });
        Acting.doAs(Practitioner.of(visitor), () -> assertThat(cast.rows("update learning.theme_receipt set what = 'mine' where agency_id = ? returning what", trust.id())).isEmpty());
    }

    @Test
    void national_and_local_themes_stand_beside_each_other_or_it_is_said_that_none_was_found() {
        var houses = theme("Lantern houses", "");
        long national = review(ReviewKind.NATIONAL, "National review of lanterns", "Workers must look at lantern houses.");
        assertThat(row(leading, houses)).contains("National review of lanterns", "None found", "Not sent to the agencies").doesNotContain("Audit of rooms");
        assertThat(row(visitor, houses)).as("of what nobody published").doesNotContain("/reviews/" + national).doesNotContain("Not sent");
        var rooms = theme("Lantern rooms", houses.id());
        long audit = review(ReviewKind.AUDIT, "Audit of rooms", "Workers must look at lantern rooms.");
        assertThat(row(leading, houses)).contains("National review of lanterns", "/reviews/" + audit, "Audit of rooms", rooms.name()).doesNotContain("None found");
        assertThat(row(visitor, houses)).contains(rooms.name()).doesNotContain("Audit of rooms");
        Acting.doAs(Practitioner.of(leading), () -> cascade.send(houses.id(), "Look at your houses."));
        Acting.doAs(Practitioner.of(nurse), () -> cascade.give(houses.id(), "Two houses.", "At handover"));
        Acting.doAs(Practitioner.of(teacher), () -> cascade.give(houses.id(), "", "On Mondays"));
        assertThat(row(officer, houses)).containsPattern("2 of \\d+ gave a receipt; 1 found it");
    }

    private long review(ReviewKind kind, String title, String text) {
        return Acting.as(Practitioner.of(leading), () -> {
            long id = reviews.register(kind, title, LocalDate.parse("2026-06-01"));
            reviews.take(id, Reviews.read("report.txt", "Recommendations\n\n- " + text + "\n"));
            reviews.passages(id).forEach(passage -> reviews.decide(id, passage.id(), Decision.ACCEPTED, "", ""));
            return id;
        });
    }

    /** The row of one theme, or its line among those of which none was found. */
    private String row(Worker who, Theme theme) {
        var result = open(who, "/themes/beside");
        assertThat(result).hasStatusOk();
        var html = new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        int at = html.indexOf("<a class=\"govuk-link\" href=\"/themes/%s\"".formatted(theme.id()));
        assertThat(at).isPositive();
        return html.substring(at).split("</tr>|</li>", 2)[0];
    }
}
