package wholepicture.learning.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.cases.Asked.Strength;
import wholepicture.cases.AskedForm;
import wholepicture.cases.Asking.Answered;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.cases.Occasions;
import wholepicture.cases.Replies;
import wholepicture.cases.Reply;
import wholepicture.cases.Unanswered;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concerns;
import wholepicture.escalation.DisagreementsAsAProcess;
import wholepicture.escalation.Escalation;
import wholepicture.escalation.Theme;
import wholepicture.learning.measures.Counting;
import wholepicture.learning.measures.Measures;
import wholepicture.marac.Marac;
import wholepicture.marac.MaracAsAProcess;
import wholepicture.meetings.Closing;
import wholepicture.meetings.Inviting;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.MeetingRows;
import wholepicture.meetings.MeetingTypes;
import wholepicture.meetings.Meetings;
import wholepicture.meetings.MeetingsAsAProcess;
import wholepicture.meetings.Mode;
import wholepicture.meetings.Recording;
import wholepicture.meetings.Seat;
import wholepicture.wasnotbrought.AppointmentsAsAProcess;
import wholepicture.wasnotbrought.Missed;
import wholepicture.wasnotbrought.MissedRows;
import wholepicture.wasnotbrought.Reason;
import wholepicture.wasnotbrought.WasNotBrought;

/** Lessons ask also where there is no case: with a missed appointment, a disagreement, a meeting, MARAC. What protects waits for none of them. */
@Story
class BesideCasesTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired Checks checks;
    @Autowired Preview preview;
    @Autowired SoFar soFar;
    @Autowired Burden burden;
    @Autowired Measures measures;
    @Autowired Occasions occasions;
    @Autowired ChildProtection protection;
    @Autowired Cases cases;
    @Autowired WasNotBrought wasNotBrought;
    @Autowired MissedRows missedRows;
    @Autowired Escalation escalation;
    @Autowired Marac marac;
    @Autowired Meetings meetings;
    @Autowired MeetingTypes types;
    @Autowired MeetingRows meetingRows;
    @Autowired Recording recording;
    @Autowired Closing closing;
    @Autowired Inviting inviting;
    @Autowired MockMvcTester pages;

    Agency care;
    Agency health;
    Practitioner lead;
    Practitioner other;
    Practitioner sam;
    Practitioner grace;
    Practitioner named;
    UUID nell;

    @BeforeEach
    void a_child_known_to_health_and_social_care() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        lead = cast.practitioner(care, "Ione Marsh", Role.LEARNING_LEAD);
        other = cast.practitioner(cast.agency(AgencyKind.POLICE), "Bo Lead", Role.LEARNING_LEAD);
        sam = cast.practitioner(care, "Sam Okafor", Role.PRACTITIONER, Role.MANAGER);
        grace = cast.practitioner(health, "Grace Adeyemi");
        named = cast.practitioner(health, "Lena Lead", Role.PRACTITIONER, Role.SAFEGUARDING_LEAD);
        nell = child("Nell Story", "2020-05-01");
    }

    private UUID child(String name, String born) {
        var child = cast.person(health, name, 2);
        cast.inWorks(() -> cast.update("update people.person set born_from = ?, born_to = ? where id = ?", LocalDate.parse(born), LocalDate.parse(born), child));
        List.of(sam, grace, named).forEach(one -> cast.open(child, one, 2));
        return child;
    }

    private String live(Agency of, String process, String moment, Strength strength, Condition condition) {
        var id = Acting.as(lead, () -> checks.write(Wordings.with(Wordings.at(of, moment, strength, condition), process)));
        Acting.doAs(other, () -> checks.approve(id));
        return id;
    }

    private void miss(UUID child, String day, Replies replies) {
        Acting.doAs(grace, () -> wasNotBrought.record(child, new Missed(LocalDate.parse(day), "Two-year review", Outcome.WAS_NOT_BROUGHT, Reason.FORGOT, "", "her speech is not seen", "",
            "mother, by telephone", "visit at home"), replies));
    }

    private List<Answered> ofAppointments(Practitioner who, UUID child) {
        return Acting.as(who, () -> occasions.answered(List.of(AppointmentsAsAProcess.of(child))));
    }

    private List<String> lines(UUID child) {
        return cast.inWorks(() -> cast.rows("select description from chronology.entry where person_id = ? order by id", child)).stream().map(row -> String.valueOf(row.get("description"))).toList();
    }

    private static Replies yes(String check) {
        return new Replies(Map.of(check, Reply.yes()));
    }

    @Test
    void the_second_missed_appointment_of_a_child_is_not_recorded_without_an_answer_or_a_reason() {
        var check = live(health, "was-not-brought", AppointmentsAsAProcess.MISSED, Strength.NEEDS_REASON, new Condition.All(List.of(new Condition.Age(null, 216), new Condition.Missed(1, 365))));
        miss(nell, "2026-10-01", Replies.NONE);
        assertThat(ofAppointments(grace, nell)).as("the first asks nothing").isEmpty();
        clock.set("2026-11-02T11:00");
        assertThatThrownBy(() -> miss(nell, "2026-10-20", Replies.NONE)).isInstanceOf(Unanswered.class).hasMessageContaining("or say why");
        assertThat(lines(nell)).as("nothing was kept").hasSize(1);
        miss(nell, "2026-10-20", new Replies(Map.of(check, Reply.no("Nobody has reached him"))));
        assertThat(ofAppointments(grace, nell)).extracting(Answered::answer).containsExactly("No. Nobody has reached him");
        assertThat(lines(nell).getLast()).contains("Asked: Has anybody asked the father", "Nobody has reached him");
        var grown = child("Ada Story", "1990-05-01");
        miss(grown, "2026-10-01", Replies.NONE);
        clock.set("2026-11-02T12:00");
        miss(grown, "2026-10-20", Replies.NONE);
        assertThat(ofAppointments(grace, grown)).as("an adult is not concerned").isEmpty();
    }

    @Test
    void that_it_harms_the_child_is_said_at_once_and_that_it_does_not_waits_for_the_answer() {
        var gate = live(health, "was-not-brought", AppointmentsAsAProcess.JUDGED, Strength.GATE, new Condition.Happened(AppointmentsAsAProcess.MISSED, "outcome", List.of("WAS_NOT_BROUGHT")));
        var kim = child("Kim Story", "2021-05-01");
        for (var child : List.of(nell, kim)) {
            List.of("2026-08-03", "2026-09-01", "2026-10-01").forEach(day -> miss(child, day, Replies.NONE));
        }
        clock.set("2026-11-02T12:00");
        judge(nell, true, Replies.NONE);
        assertThat(ofAppointments(named, nell)).as("a gate is not put with what protects").isEmpty();
        assertThatThrownBy(() -> judge(kim, false, Replies.NONE)).isInstanceOf(Unanswered.class).hasMessageContaining("before protection is withdrawn");
        judge(kim, false, yes(gate));
        assertThat(ofAppointments(named, kim)).extracting(Answered::answer).containsExactly("Yes");
    }

    private void judge(UUID child, boolean harm, Replies replies) {
        var task = Acting.as(named, () -> missedRows.oversights(child)).getFirst();
        Acting.doAs(named, () -> wasNotBrought.judge(child, task.id(), harm, "seen today", "a visit each week", replies));
    }

    private CaseFile raised(UUID... children) {
        return Acting.as(grace, () -> protection.raise(List.of(children), care, Concerns.concern(), clock.instant(), Because.of("hungry")).getFirst());
    }

    @Test
    void a_disagreement_is_raised_and_taken_up_without_waiting_and_what_was_left_comes_again() {
        var raising = live(health, "disagreements", DisagreementsAsAProcess.RAISED, Strength.NEEDS_REASON, Condition.ALWAYS);
        var settling = live(care, "disagreements", DisagreementsAsAProcess.SETTLED, Strength.GATE, new Condition.AtStage(List.of("PRACTITIONERS")));
        var file = raised(nell);
        var one = Acting.as(grace, () -> escalation.raise(cases.find(nell, file.ref()), care, "Nobody came", "A visit today"));
        var of = List.of(DisagreementsAsAProcess.of(one));
        assertThat(Acting.as(grace, () -> occasions.answered(of))).extracting(Answered::answer).as("it went ahead").containsExactly("Not answered");
        assertThatThrownBy(() -> Acting.doAs(grace, () -> escalation.talk(nell, one.number(), "I rang"))).isInstanceOf(Unanswered.class);
        Acting.doAs(grace, () -> escalation.takeUp(nell, one.number(), "It cannot wait"));
        Acting.doAs(grace, () -> escalation.talk(nell, one.number(), "I rang", yes(raising)));
        assertThat(Acting.as(sam, () -> occasions.due(of, DisagreementsAsAProcess.SETTLED).asked())).as("it is past the first step").isEmpty();
        var second = Acting.as(grace, () -> escalation.raise(cases.find(nell, file.ref()), care, "Nobody came again", "A visit today", yes(raising)));
        assertThatThrownBy(() -> settle(second.number(), wholepicture.escalation.Outcome.STANDS, Replies.NONE)).isInstanceOf(Unanswered.class);
        settle(second.number(), wholepicture.escalation.Outcome.CHANGED, Replies.NONE);
        var third = Acting.as(grace, () -> escalation.raise(cases.find(nell, file.ref()), care, "And again", "A visit today", yes(raising)));
        settle(third.number(), wholepicture.escalation.Outcome.STANDS, yes(settling));
        assertThat(Acting.as(sam, () -> occasions.answered(List.of(DisagreementsAsAProcess.of(third))))).extracting(Answered::answer).containsExactly("Yes", "Yes");
    }

    /** What was recorded before moments were kept is told of as it is told of now. */
    @Test
    void the_past_is_told_as_today_tells_it() throws IOException {
        var kim = child("Kim Story", "2021-05-01");
        for (var day : List.of("2026-08-03", "2026-09-01", "2026-10-01")) {
            miss(kim, day, Replies.NONE);
        }
        judge(kim, false, Replies.NONE);
        var file = raised(kim);
        var one = Acting.as(grace, () -> escalation.raise(cases.find(kim, file.ref()), care, "Nobody came", "A visit today"));
        Acting.doAs(sam, () -> escalation.talk(kim, one.number(), "We come today"));
        Acting.doAs(grace, () -> escalation.takeUp(kim, one.number(), "They did not"));
        Acting.doAs(sam, () -> escalation.settle(kim, one.number(), wholepicture.escalation.Outcome.AGREED, "As it is", List.of(Theme.THRESHOLD)));
        Acting.doAs(sam, () -> marac.known(kim, "County MARAC", LocalDate.of(2026, 9, 1), "threats", "101"));
        Acting.doAs(sam, () -> marac.ended(kim, marac.of(kim).getFirst().id(), LocalDate.of(2026, 11, 1), "a year without"));
        var files = Acting.as(sam, () -> List.of(cases.of(kim).getFirst()));
        var meeting = Acting.as(sam, () -> meetings.arrange(types.of("cp.professionals"), files, new Meetings.Plan(clock.instant(), 60, Mode.VIDEO, "link 4", "Priya Nair"), "harm is likely"));
        Acting.doAs(sam, () -> inviting.exclude(meeting.number(), "The father", Seat.PARENT, "a threat", "by letter"));
        close(meeting, Replies.NONE);
        Acting.doAs(sam, () -> closing.issue(meeting.number()));
        Acting.doAs(sam, () -> closing.done(meeting.number(), 1, "done"));
        String migration;
        try (var text = Objects.requireNonNull(getClass().getResourceAsStream("/db/migration/V472__cases_moments_of_before.sql"))) {
            migration = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
        var past = migration.substring(migration.indexOf("with told")).replace(";", "");
        var told = cast.inWorks(() -> cast.rows("select process, about, kind, case_id, bearing, stage, body::text from (%s) past where record_id in (select id from people.record where person_id = ?)".formatted(past), kim));
        var now = cast.inWorks(() -> cast.rows("select process, about, kind, case_id, bearing, stage, body::text from cases.moment where person_id = ?", kim));
        assertThat(told).hasSize(14).containsExactlyInAnyOrderElementsOf(now);
    }

    private void settle(String number, wholepicture.escalation.Outcome outcome, Replies replies) {
        Acting.doAs(sam, () -> escalation.settle(nell, number, outcome, "As it is", List.of(Theme.THRESHOLD), replies));
    }

    @Test
    void minutes_go_out_whatever_is_asked_and_each_child_of_a_meeting_keeps_the_answer_once() {
        var held = live(care, "meetings", MeetingsAsAProcess.HELD, Strength.NEEDS_REASON,
            new Condition.All(List.of(new Condition.Age(60, 216), new Condition.Not(new Condition.Happened(MeetingsAsAProcess.FAMILY_ASKED, "seat", List.of("CHILD"))))));
        var sent = live(care, "meetings", MeetingsAsAProcess.ISSUED, Strength.NEEDS_REASON, new Condition.Happened(MeetingsAsAProcess.HELD, "quorate", List.of("NO")));
        var action = live(care, "meetings", MeetingsAsAProcess.DONE, Strength.NEEDS_REASON, Condition.ALWAYS);
        var kim = child("Kim Story", "2019-05-01");
        var baby = child("Baby Story", "2026-05-01");
        raised(nell, kim, baby);
        var files = Acting.as(sam, () -> List.of(nell, kim, baby).stream().map(child -> cases.of(child).getFirst()).toList());
        var meeting = Acting.as(sam, () -> meetings.arrange(types.of("cp.professionals"), files, new Meetings.Plan(clock.instant(), 60, Mode.VIDEO, "link 4", "Priya Nair"), "harm is likely"));
        assertThatThrownBy(() -> close(meeting, Replies.NONE)).isInstanceOf(Unanswered.class);
        close(meeting, new Replies(Map.of(held, Reply.no("The school brought what they draw"))));
        assertThat(Acting.as(sam, () -> occasions.answered(MeetingsAsAProcess.of(meeting, files.subList(2, 3))))).as("a baby is not concerned").isEmpty();
        assertThat(Acting.as(sam, () -> occasions.answered(MeetingsAsAProcess.of(meeting, files)))).hasSize(1);
        assertThat(cast.inWorks(() -> cast.one("select count(*) from learning.question_put where check_id = ?", Long.class, held))).as("kept with both").isEqualTo(2);
        assertThat(Acting.as(sam, burden::mine)).extracting(Burden.Week::questions).as("met once").containsExactly(1L);
        Acting.doAs(sam, () -> closing.issue(meeting.number()));
        assertThat(Acting.as(sam, () -> closing.due(now(meeting), MeetingsAsAProcess.DONE).asked())).extracting(one -> one.check()).as("what was left with the minutes comes again")
            .containsExactlyInAnyOrder(sent, action);
        assertThatThrownBy(() -> Acting.doAs(sam, () -> closing.done(meeting.number(), 1, "done"))).isInstanceOf(Unanswered.class);
        Acting.doAs(sam, () -> closing.done(meeting.number(), 1, "done", new Replies(Map.of(action, Reply.yes(), sent, Reply.because("Nobody was told")))));
        assertThat(Acting.as(sam, () -> closing.answered(now(meeting)))).extracting(Answered::answer)
            .containsExactlyInAnyOrder("No. The school brought what they draw", "Not answered", "Not answered, because: Nobody was told", "Yes");
    }

    private Meeting now(Meeting meeting) {
        return meetingRows.find(meeting.number());
    }

    private void close(Meeting meeting, Replies replies) {
        Acting.doAs(sam, () -> {
            recording.typePage(meeting.number(), UUID.randomUUID(), new HashMap<>(Map.of("item.voice", "She draws two doors", "item.aggression", "Nil", "item.agenda", "Nobody's", "item.sexual", "No sign", "item.neglect", "No sign", "item.signs", "Bruises",
                "decision.1", "As recorded",
                "action.1.what", "See them", "action.1.who", "Sam Okafor", "action.1.when", "9/11/2026")), Map.of());
            closing.close(meeting.number(), clock.instant(), "Nobody could come at an hour's notice", replies);
        });
    }

    @Test
    void that_somebody_is_in_danger_is_recorded_at_once_and_that_it_ended_is_asked_about() {
        var known = live(care, "marac", MaracAsAProcess.KNOWN, Strength.NEEDS_REASON, new Condition.Age(192, null));
        var ended = live(care, "marac", MaracAsAProcess.ENDED, Strength.GATE, new Condition.DaysSince(MaracAsAProcess.KNOWN, 30));
        var mother = child("Mia Story", "1995-05-01");
        var of = List.of(MaracAsAProcess.of(mother));
        Acting.doAs(sam, () -> marac.known(mother, "County MARAC", LocalDate.of(2026, 9, 1), "threats", "101"));
        assertThat(Acting.as(sam, () -> occasions.answered(of))).extracting(Answered::answer).containsExactly("Not answered");
        var one = Acting.as(sam, () -> marac.of(mother)).getFirst();
        assertThatThrownBy(() -> Acting.doAs(sam, () -> marac.ended(mother, one.id(), LocalDate.of(2026, 11, 1), "a year without", yes(known)))).isInstanceOf(Unanswered.class);
        Acting.doAs(sam, () -> marac.ended(mother, one.id(), LocalDate.of(2026, 11, 1), "a year without", new Replies(Map.of(known, Reply.yes(), ended, Reply.yes()))));
        assertThat(lines(mother).getLast()).contains("Why: a year without", "Asked: ");
        Acting.doAs(sam, () -> marac.known(nell, "County MARAC", LocalDate.of(2026, 9, 1), "threats", "101"));
        assertThat(Acting.as(sam, () -> occasions.answered(List.of(MaracAsAProcess.of(nell))))).as("a child is not concerned").isEmpty();
    }

    @Test
    void the_last_year_is_counted_over_them_and_nobody_learns_of_a_child_whom_they_may_not_see() {
        var children = List.of(nell, child("Kim Story", "2019-05-01"), child("Lou Story", "2018-05-01"), child("May Story", "2017-05-01"), child("Noa Story", "2016-05-01"));
        var sealed = child("Sol Story", "2016-05-01");
        for (var child : children) {
            miss(child, "2026-09-10", Replies.NONE);
            clock.set("2026-11-02T11:00");
        }
        miss(sealed, "2026-09-10", Replies.NONE);
        cast.inWorks(() -> cast.update("update people.person set grade = 4 where id = ?", sealed));
        clock.set("2026-11-02T13:00");
        var wording = Wordings.with(Wordings.at(health, AppointmentsAsAProcess.MISSED, Strength.PROMPT, new Condition.Age(null, 216)), "was-not-brought");
        var mine = Acting.as(lead, () -> preview.ofLastYear(wording));
        assertThat(mine.cases()).as("the one that is sealed is not counted").isEqualTo(5);
        assertThat(mine.byTeam()).containsExactly(Map.entry(health.name(), "5"));
        assertThat(mine.sample()).as("a lead of another agency opens none").isEmpty();
        assertThat(Acting.as(grace, () -> preview.ofLastYear(wording)).sample()).hasSize(5).allSatisfy(one -> {
            assertThat(one.ref()).isEqualTo("Was not brought");
            assertThat(one.address()).endsWith("/was-not-brought");
        });
        var check = live(health, "was-not-brought", AppointmentsAsAProcess.MISSED, Strength.PROMPT, Condition.ALWAYS);
        children.forEach(child -> miss(child, "2026-10-10", yes(check)));
        assertThat(Acting.as(lead, () -> soFar.of(check)).times()).isEqualTo(5);
        assertThat(Acting.as(lead, () -> soFar.of(check)).sample()).isEmpty();
        assertThat(Acting.as(grace, () -> soFar.of(check)).sample()).hasSize(5).allSatisfy(one -> assertThat(one.answer()).isEqualTo("Yes"));
        miss(nell, "2026-10-12", Replies.NONE);
        assertThat(Acting.as(grace, () -> soFar.of(check)).sample()).as("each child once, with what was said last").hasSize(5).filteredOn(one -> one.answer().equals("Not answered")).hasSize(1);
        assertThat(ofAppointments(other, nell)).as("nothing to somebody who may not see the child").isEmpty();
        assertThat(Acting.as(other, () -> cast.rows("select 1 from cases.moment where person_id = ?", nell))).isEmpty();
        assertThat(Acting.as(grace, () -> cast.rows("select 1 from cases.moment where person_id = ?", sealed))).isEmpty();
        assertThatThrownBy(() -> cast.inWorks(() -> cast.update("update cases.moment set kind = 'Other' where person_id = ?", nell))).hasMessageContaining("never changed");

        clock.set("2026-12-20T10:00");
        var version = Acting.as(lead, () -> checks.approved(check)).orElseThrow();
        Acting.doAs(lead, () -> measures.set(check, new Counting.Answered(List.of("YES")), 80, 3));
        var answered = measures.count(version, Acting.as(lead, () -> measures.of(check)).orElseThrow());
        assertThat(answered.months()).singleElement().satisfies(month -> assertThat(List.of(month.of(), month.hits())).containsExactly(6L, 5L));
        Acting.doAs(lead, () -> measures.set(check, new Counting.Followed(AppointmentsAsAProcess.MISSED, 14), 80, 3));
        var followed = measures.count(version, Acting.as(lead, () -> measures.of(check)).orElseThrow());
        assertThat(followed.months()).singleElement().satisfies(month -> assertThat(List.of(month.of(), month.hits())).as("of both appointments of each, the first was followed by another, and of one the second").containsExactly(11L, 6L));
    }

    @Test
    void the_question_stands_on_the_form_comes_back_unanswered_and_is_read_where_it_was_asked() {
        var visitor = cast.worker(health, "Vera Visitor");
        cast.open(nell, Practitioner.of(visitor), 2);
        var check = live(health, "was-not-brought", AppointmentsAsAProcess.MISSED, Strength.NEEDS_REASON, new Condition.Missed(1, 365));
        var address = "/people/%s/was-not-brought".formatted(nell);
        assertThat(pages.get().uri(address).with(cast.signedIn(visitor))).hasStatusOk().bodyText().doesNotContain("Has anybody asked the father");
        miss(nell, "2026-10-01", Replies.NONE);
        clock.set("2026-11-02T11:00");
        assertThat(pages.get().uri(address).with(cast.signedIn(visitor))).hasStatusOk().bodyText().contains("What reviews have taught us to ask", "Has anybody asked the father", "/checks/" + check);
        var typed = new LinkedHashMap<>(Map.of("day.day", "20", "day.month", "10", "day.year", "2026", "what", "Hearing test", "outcome", "WAS_NOT_BROUGHT", "reason", "FORGOT",
            "impact", "She may not hear", "contacted", "mother", "action", "A visit"));
        assertThat(send(address, visitor, typed)).hasStatus(422).bodyText().contains("Answer, or say why you cannot", "She may not hear");
        typed.put("asked." + check + ".reason", "He is at sea");
        assertThat(send(address, visitor, typed)).hasStatus3xxRedirection();
        assertThat(pages.get().uri(address).with(cast.signedIn(visitor))).hasStatusOk().bodyText().contains("What lessons asked here", "Not answered, because: He is at sea");
        assertThat(pages.get().uri("/checks/" + check).with(cast.signedIn(visitor))).hasStatusOk().bodyText().contains("Was not brought: Recording a missed appointment", address + "#asked");
    }

    private MvcTestResult send(String address, Worker who, Map<String, String> typed) {
        var request = pages.post().uri(address).with(cast.signedIn(who)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    @Test
    void what_came_of_an_action_is_asked_about_on_a_page_that_comes_between() {
        var chair = cast.worker(care, "Cara Chair", Role.PRACTITIONER, Role.MANAGER);
        cast.open(nell, Practitioner.of(chair), 2);
        var check = live(care, "meetings", MeetingsAsAProcess.DONE, Strength.NEEDS_REASON, Condition.ALWAYS);
        raised(nell);
        var files = Acting.as(sam, () -> List.of(cases.of(nell).getFirst()));
        var meeting = Acting.as(sam, () -> meetings.arrange(types.of("cp.professionals"), files, new Meetings.Plan(clock.instant(), 60, Mode.VIDEO, "link 4", "Priya Nair"), "harm is likely"));
        close(meeting, Replies.NONE);
        var address = "/meetings/%s/actions/1".formatted(meeting.number());
        var typed = new LinkedHashMap<>(Map.of("outcome", "They were seen"));
        assertThat(send(address, chair, typed)).hasStatusOk().bodyText().contains("Action 1: See them", "They were seen", "Has anybody asked the father");
        typed.put(AskedForm.SHOWN, "1");
        assertThat(send(address, chair, typed)).hasStatus(422);
        typed.put("asked." + check, "YES");
        assertThat(send(address, chair, typed)).hasStatus3xxRedirection();
        assertThat(pages.get().uri(meeting.address()).with(cast.signedIn(chair))).hasStatusOk().bodyText().contains("What lessons asked here", "Done: They were seen");
    }

    @Test
    void whoever_is_only_asked_to_a_meeting_is_asked_nothing_of_the_children() {
        live(health, "meetings", MeetingsAsAProcess.DONE, Strength.NEEDS_REASON, Condition.ALWAYS);
        var kim = cast.person(care, "Kim Story", 2);
        cast.open(kim, sam, 2);
        var file = Acting.as(sam, () -> protection.raise(List.of(kim), care, Concerns.concern(), clock.instant(), Because.of("hungry")).getFirst());
        var meeting = Acting.as(sam, () -> meetings.arrange(types.of("cp.core-group"), List.of(file), new Meetings.Plan(clock.instant(), 60, Mode.VIDEO, "link 4", "Priya Nair"), "harm is likely"));
        Acting.doAs(sam, () -> inviting.askFamily(meeting.number(), "Kim", Seat.CHILD, ""));
        assertThat(Acting.as(grace, () -> occasions.due(MeetingsAsAProcess.of(meeting, List.of()), MeetingsAsAProcess.DONE).asked())).isEmpty();
        assertThat(Acting.as(grace, () -> cast.rows("select 1 from cases.moment where about = ?", meeting.number()))).isEmpty();
        assertThat(Acting.as(sam, () -> cast.rows("select 1 from cases.moment where about = ?", meeting.number()))).hasSize(1);
    }
}
