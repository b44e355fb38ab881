package wholepicture.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Authorising;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Enquiries;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.PlanOutline;
import wholepicture.childprotection.Planning;
import wholepicture.childprotection.Strategy;
import wholepicture.childprotection.Words.Sector;
import wholepicture.childprotection.Words;
import wholepicture.meetings.Meetings.Plan;
import wholepicture.time.When;

/** The whole way of a child whose father is sealed: those who may not know of him find him on no page, in no letter, no calendar and no line. */
@Story
class SealedFatherTests {

    private static final String NAME = "Zebulon Quillfeather";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;
    @Autowired Meetings meetings;
    @Autowired MeetingTypes types;
    @Autowired MeetingRows rows;
    @Autowired Inviting inviting;
    @Autowired Recording recording;
    @Autowired Closing closing;

    Agency care;
    Worker sam;
    Worker priya;
    Worker grace;
    Worker bell;
    UUID nell;
    UUID father;
    CaseFile file;

    @BeforeEach
    void a_child_whose_father_is_sealed() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        sam = cast.worker(care, "Sam Okafor", Role.PRACTITIONER, Role.MANAGER);
        priya = cast.worker(care, "Priya Nair", Role.PRACTITIONER, Role.MANAGER);
        grace = cast.worker(cast.agency(AgencyKind.COMMUNITY_HEALTH), "Grace Adeyemi");
        bell = cast.worker(cast.agency(AgencyKind.POLICE), "Dana Bell");
        nell = cast.person(care, "Nell Jane Story", 2);
        father = cast.person(care, NAME, 4);
        List.of(sam, priya, grace).forEach(one -> cast.open(nell, Practitioner.of(one), 2));
        cast.open(father, Practitioner.of(sam), 4);
        file = Acting.as(Practitioner.of(sam), () -> protection.raise(List.of(nell), care, new Concern(Words.Source.SCHOOL, "Lena", "a blow", List.of(), "bruise", Words.Level.STATUTORY,
            Words.Answer.NO, Words.Answer.NO, false, Words.Answer.YES, "", "Assault", false, "no"), clock.instant(), Because.of("a crime"))).getFirst();
    }

    private static Instant at(String uk) {
        return LocalDateTime.parse(uk).atZone(When.UK).toInstant();
    }

    private void act(Worker who, Fact fact, String when) {
        act(who, fact, when, when);
    }

    private void act(Worker who, Fact fact, String when, String written) {
        clock.set(written);
        Acting.doAs(Practitioner.of(who), () -> protection.act(nell, file.ref(), fact, at(when), Because.of("so that she is safe")));
    }

    private String arranged(String kind, String starts) {
        var number = Acting.as(Practitioner.of(sam), () -> meetings.arrange(types.of(kind), List.of(file), new Plan(at(starts), 60, Mode.VIDEO, "link 4", "Priya Nair"), "harm is likely")).number();
        Acting.doAs(Practitioner.of(sam), () -> {
            List.of(priya, grace, bell).forEach(one -> inviting.ask(number, one, one == priya ? Seat.CHAIR : Seat.PRACTITIONER, true));
            assertThatThrownBy(() -> inviting.exclude(number, NAME.toUpperCase(java.util.Locale.UK), Seat.PARENT, "a threat", "by letter")).as("whoever sees the meeting would read it").isInstanceOf(CannotBe.class)
                .hasMessageContaining("kept closely");
            inviting.exclude(number, "The father", Seat.PARENT, "a threat", "by letter");
        });
        return number;
    }

    /** Held as it was arranged, everybody there, and written down, maybe days later; the decision is recorded, and the minutes go out. */
    private void held(String number, String when, String written, Fact decision, String... typed) {
        clock.set(written);
        Acting.doAs(Practitioner.of(sam), () -> {
            var words = new HashMap<String, String>(Map.of("item.voice", "She draws two doors", "item.aggression", "Nil", "item.sexual", "No sign", "item.neglect", "No sign", "item.signs", "Bruises", "decision.1", "As recorded"));
            for (int i = 0; i < typed.length; i += 2) {
                words.put(typed[i], typed[i + 1]);
            }
            rows.invited(rows.find(number)).stream().filter(one -> !one.isExcluded()).forEach(one -> words.put("here." + one.id(), "VIDEO"));
            recording.typePage(number, UUID.randomUUID(), words, Map.of());
            closing.close(number, at(when), "");
        });
        act(sam, decision, when, written);
        Acting.doAs(Practitioner.of(sam), () -> {
            recording.type(number, new Recording.Typed(UUID.randomUUID(), "decision.9", 0, "Write to %s by Friday".formatted(NAME.toUpperCase(java.util.Locale.UK))));
            assertThatThrownBy(() -> closing.issue(number)).as("whoever reads the minutes would read it").isInstanceOf(CannotBe.class).hasMessageContaining("kept closely").hasMessageContaining("a decision");
            recording.type(number, new Recording.Typed(UUID.randomUUID(), "decision.9", 1, "Write to him by Friday"));
            closing.issue(number);
        });
    }

    private static wholepicture.childprotection.Meeting table() {
        return new wholepicture.childprotection.Meeting("Priya Nair", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.POLICE), "four of us", "", "each told what it holds");
    }

    @Test
    void he_is_nowhere_seen_by_those_who_may_not() throws Exception {
        var strategy = arranged("cp.strategy", "2026-11-02T11:00");
        held(strategy, "2026-11-02T11:00", "2026-11-02T12:00", new Strategy.StrategyHeld(table(), Words.StrategyDecision.JOINT_ENQUIRY, "with Nan", "stays with Nan", "none", "Sam"), "action.1.what", "Ring the school",
            "action.1.who", "Grace Adeyemi", "action.1.when", "4/11/2026");
        act(sam, new Enquiries.EnquiryConcluded("harm is likely", Words.EnquiryOutcome.CONFERENCE), "2026-11-05T10:00");
        act(priya, new Authorising.EnquiryAuthorised(), "2026-11-05T11:00");
        act(sam, new Strategy.ConferenceCalled(LocalDate.parse("2026-11-16"), "Priya Nair"), "2026-11-05T12:00");
        var conference = arranged("cp.conference", "2026-11-12T10:00");
        Acting.doAs(Practitioner.of(sam), () -> {
            meetings.move(conference, new Plan(at("2026-11-13T10:00"), 60, Mode.VIDEO, "link 4", "Priya Nair"), "the chair is away");
            meetings.move(conference, new Plan(at("2026-11-16T10:00"), 60, Mode.VIDEO, "link 4", "Priya Nair"), "police on shift");
        });
        held(conference, "2026-11-16T10:05", "2026-11-25T09:00", new Planning.ConferenceHeld(table(), true, new PlanOutline(Words.Category.PHYSICAL_ABUSE, "Sam Okafor", "Grace, Sam",
            "Nobody hurts her – mother – 20 December 2026 – seen every week", "court", new PlanOutline.Tasks(PlanOutline.LeadBody.AUTHORITY, true, "mother", LocalDate.parse("2026-11-24"),
                LocalDate.parse("2026-12-10"), LocalDate.parse("2027-02-10")), List.of()), 0, "", "a father who hurts", ""));
        assertThat(cast.inWorks(() -> cast.one("select ended from clocks.clock where case_id = ? and code = 'cp.initial-conference'", String.class, file.id()))).as("moved twice, recorded two days after its limit, and held in time")
            .isEqualTo("MET");

        var pages = List.of("/people/" + nell, "/people/%s/chronology".formatted(nell), "/people/%s/family".formatted(nell), "/people/%s/protection".formatted(nell), file.address(), "/meetings",
            "/meetings/" + strategy, "/meetings/" + strategy + "/minutes", "/meetings/" + conference, "/meetings/" + conference + "/minutes", "/meetings/" + conference + "/meeting.ics",
            "/people?q=Quillfeather", "/my-work", "/people/%s/shared".formatted(nell), "/people/" + father);
        for (var who : List.of(grace, bell, priya)) {
            int read = 0;
            for (var address : pages) {
                var answer = mvc.perform(get(address).with(cast.signedIn(who))).andReturn().getResponse();
                assertThat(answer.getContentAsString().replace("value=\"Quillfeather\"", "").replace("“Quillfeather”", "")).as("%s for %s", address, who.name())
                    .doesNotContain("Zebulon").doesNotContain("ZEBULON").satisfies(text -> assertThat(address.contains("q=") || !text.contains("Quillfeather")).isTrue());
                read += answer.getStatus() == 200 ? 1 : 0;
            }
            assertThat(read).as("pages that %s does read", who.name()).isGreaterThan(5);
        }
        assertThat(cast.inWorks(() -> cast.rows("""
            select l.subject || l.body || coalesce(convert_from(e.content, 'UTF8'), '') as said from post.letter l left join post.enclosure e on e.letter_id = l.id where l.to_address in (?, ?, ?)
            """, grace.email(), bell.email(), priya.email()))).hasSizeGreaterThan(8).allSatisfy(l -> assertThat(l.get("said").toString().replace("\r\n ", "")).doesNotContain("Zebulon").doesNotContain("Quill").doesNotContain("father"));
        assertThat(cast.inWorks(() -> cast.rows("select title || coalesce(description, '') as said from chronology.entry where person_id = ?", nell))).hasSizeGreaterThan(8)
            .allSatisfy(l -> assertThat(l.get("said").toString()).doesNotContain("Zebulon").doesNotContain("Quill"));
        assertThat(mvc.perform(get("/people/" + father).with(cast.signedIn(grace))).andReturn().getResponse().getStatus()).isEqualTo(404);
    }
}
