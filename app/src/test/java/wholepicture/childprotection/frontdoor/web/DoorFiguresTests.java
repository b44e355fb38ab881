package wholepicture.childprotection.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.ClosingLook;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.Words;

/** The figures of a front door count its own concerns, and lead to the cases behind them. */
@Story
class DoorFiguresTests {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;

    @Test
    void closures_by_age_babies_and_toolkits_are_counted_for_the_viewers_own_front_door() throws Exception {
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var school = cast.agency(AgencyKind.SCHOOL);
        var lead = cast.practitioner(school, "Lena Lead");
        var manager = cast.worker(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        var teenager = decided(care, lead, manager, child(school, "Tess Story", LocalDate.of(2012, 3, 4)), true, Words.Outcome.NO_FURTHER_ACTION);
        decided(care, lead, manager, child(school, "Tom Story", LocalDate.of(2013, 3, 4)), false, Words.Outcome.ASSESSMENT);
        var baby = child(school, "Baby Story", LocalDate.of(2026, 6, 1));
        var ref = decided(care, lead, manager, baby, false, Words.Outcome.ASSESSMENT);
        assertThat(page(manager, "/people/%s/protection/%s".formatted(baby, ref), 200).select(".govuk-warning-text").text()).contains("Under one year old");

        var page = page(manager, "/front-door/counts", 200);
        assertThat(page.select("tr:has(th:contains(10 to 15))").text()).isEqualTo("10 to 15 2 1 closed, 10 to 15 50 %");
        assertThat(page.select("tr:has(th:contains(Under 1))").text()).isEqualTo("Under 1, or not yet born 1 0 0 %");
        assertThat(page.select("tr:has(th:contains(quarter 4))").text()).isEqualTo("2026, quarter 4 1 2.0 hours 2.0 hours");
        assertThat(page.select("tr:has(th:contains(2026-11))").text()).contains(school.name(), "3 1 33 %");
        assertThat(page(manager, "/front-door/counts/closed?band=TEN_TO_FIFTEEN", 200).select("main").text()).contains("Tess Story", teenager).doesNotContain("Tom Story");
        page(manager, "/front-door/counts/closed?band=OLD", 404);
        var stranger = cast.worker(cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE), "Ed Elsewhere", Role.PRACTITIONER, Role.MANAGER);
        assertThat(page(stranger, "/front-door/counts/closed?band=TEN_TO_FIFTEEN", 200).select("main").text()).contains("None that you may see");
        assertThat(page(stranger, "/front-door/counts", 200).select("main").text()).doesNotContain(school.name());
    }

    @Test
    void a_toolkit_answered_here_counts_and_the_time_from_the_police_to_the_front_door_is_reckoned() throws Exception {
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var school = cast.agency(AgencyKind.SCHOOL);
        var lead = cast.practitioner(school, "Lena Lead");
        var manager = cast.worker(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        var child = child(school, "Tess Story", LocalDate.of(2012, 3, 4));
        var ref = decided(care, lead, manager, child, false, Words.Outcome.ASSESSMENT);
        assertThat(page(manager, "/front-door/counts", 200).select("tr:has(th:contains(2026-11))").text()).contains("1 0 0 %");
        cast.inWorks(() -> cast.update("""
            insert into questions.sheet (code, version, purpose, context, record_id, begun_by, finished_at, finished_by)
            select 'neglect', (select max(version) from questions.question_set where code = 'neglect'), 'assessment', ref, record_id, 'Mo', store.now(), 'Mo' from cases.file where ref = ?
            """, ref));
        assertThat(page(manager, "/front-door/counts", 200).select("tr:has(th:contains(2026-11))").text()).contains("1 1 100 %");
        assertThat(page(manager, "/front-door/counts", 200).select("main").text()).contains("No crime of which the first report is known");
        Acting.doAs(Practitioner.of(manager), () -> protection.act(child, cases(ref), new wholepicture.childprotection.Need.CrimeReported("26/1, assault", "2 November", "bagged", "with Nan", true,
            clock.instant().minusSeconds(9_000)), clock.instant(), Because.of("told")));
        assertThat(page(manager, "/front-door/counts", 200).select("table:has(caption:contains(first report)) tbody").text()).isEqualTo("2026-11 1 2.5 hours 2.5 hours");
    }

    private static wholepicture.cases.CaseRef cases(String ref) {
        return new wholepicture.cases.CaseRef(ref);
    }

    @Test
    void the_aid_on_sexual_abuse_begins_with_the_viewers_own_agency() throws Exception {
        var teacher = cast.worker(cast.agency(AgencyKind.SCHOOL), "Lena Lead");
        assertThat(page(teacher, "/front-door/sexual-abuse-signs", 200).select("h2:contains(In your agency) + p").text()).contains("designated safeguarding lead");
    }

    private UUID child(Agency school, String name, LocalDate born) {
        var child = cast.person(school, name, 1);
        cast.inWorks(() -> cast.update("update people.person set born_from = ?, born_to = ?, born_precision = 'DAY' where id = ?", born, born, child));
        return child;
    }

    private String decided(Agency care, Practitioner lead, Worker manager, UUID child, boolean toolkit, Words.Outcome outcome) {
        clock.set("2026-11-02T10:00");
        var concern = new Concern(Words.Source.SCHOOL, "Lena", "Hungry", List.of(), "hunger", Words.Level.TARGETED, Words.Answer.NO, Words.Answer.YES, toolkit, Words.Answer.NO, "", "",
            false, "no");
        var file = Acting.as(lead, () -> protection.raise(List.of(child), care, concern, clock.instant(), Because.of("hungry")).getFirst());
        clock.set("2026-11-02T12:00");
        Acting.doAs(Practitioner.of(manager), () -> {
            protection.act(child, file.ref(), new FrontDoor.EarlierConcernsRead(0, "none"), clock.instant(), Because.of("read"));
            protection.act(child, file.ref(), new FrontDoor.ReferralDecided(outcome, Words.Level.TARGETED, "", new ClosingLook("none", "none", "none", "none")), clock.instant(), Because.of("looked"));
        });
        return file.ref().value();
    }

    private Document page(Worker who, String address, int status) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(cast.signedIn(who))).andExpect(status().is(status)).andReturn().getResponse().getContentAsString());
    }
}
