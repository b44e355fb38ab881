package wholepicture.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.access.NoSuchPerson;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Words;
import wholepicture.meetings.Meetings.Plan;
import wholepicture.meetings.Recording.Typed;
import wholepicture.time.When;

/** Meetings from the invitation to the minutes, with what an invitation gives and what it does not. */
@Story
class MeetingStoryTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;
    @Autowired Cases cases;
    @Autowired Meetings meetings;
    @Autowired Inviting inviting;
    @Autowired Recording recording;
    @Autowired Closing closing;
    @Autowired Looking looking;
    @Autowired MeetingRows rows;
    @Autowired MeetingTypes types;
    @Autowired Challenges challenges;
    @Autowired Signing signing;
    @Autowired ToSign toSign;
    @Autowired MeetingDuties duties;
    @Autowired wholepicture.childprotection.assessment.Standing standing;

    Agency care;
    Worker sam;
    Worker priya;
    Worker bell;
    Worker grace;
    UUID nell;
    UUID kai;
    List<CaseFile> files = List.of();

    @BeforeEach
    void a_concern_about_two_children() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var school = cast.agency(AgencyKind.SCHOOL);
        sam = cast.worker(care, "Sam Okafor", Role.PRACTITIONER, Role.MANAGER);
        priya = cast.worker(care, "Priya Nair");
        bell = cast.worker(cast.agency(AgencyKind.POLICE), "Dana Bell");
        grace = cast.worker(cast.agency(AgencyKind.COMMUNITY_HEALTH), "Grace Adeyemi");
        nell = cast.person(school, "Nell Jane Story", 2);
        kai = cast.person(school, "Kai Story", 2);
        var lead = cast.practitioner(school, "Lena Lead");
        cast.open(nell, lead, 2);
        cast.open(kai, lead, 2);
        files = Acting.as(lead, () -> protection.raise(List.of(nell, kai), care, new Concern(Words.Source.SCHOOL, "Lena", "a blow", List.of(), "bruise", Words.Level.STATUTORY,
            Words.Answer.NO, Words.Answer.NO, false, Words.Answer.YES, "", "Assault", false, "no"), clock.instant(), Because.of("a crime")));
    }

    private static Instant at(String uk) {
        return LocalDateTime.parse(uk).atZone(When.UK).toInstant();
    }

    private Meeting arranged(String kind, String starts) {
        return as(sam, () -> meetings.arrange(types.of(kind), files, new Plan(at(starts), 60, Mode.VIDEO, "video link 4", "Priya Nair"), "harm is likely"));
    }

    private <T> T as(Worker who, java.util.function.Supplier<T> work) {
        return Acting.as(Practitioner.of(who), work::get);
    }

    private void doAs(Worker who, Runnable work) {
        Acting.doAs(Practitioner.of(who), work);
    }

    private void type(Worker who, Meeting meeting, String key, String words) {
        doAs(who, () -> {
            int base = recording.boxes(rows.find(meeting.number())).stream().filter(b -> b.key().equals(key)).mapToInt(Box::version).findFirst().orElse(0);
            recording.type(meeting.number(), new Typed(UUID.randomUUID(), key, base, words));
        });
    }

    private long invited(Meeting meeting, Worker worker) {
        return as(sam, () -> rows.invited(meeting)).stream().filter(i -> Long.valueOf(worker.id()).equals(i.workerId())).findFirst().orElseThrow().id();
    }

    private List<Map<String, Object>> letters(Worker to) {
        return cast.inWorks(() -> cast.rows("""
            select l.subject, l.body, e.media_type, convert_from(e.content, 'UTF8') as file from post.letter l left join post.enclosure e on e.letter_id = l.id
            where l.to_address = ? order by l.seq
            """, to.email()));
    }

    @Test
    void a_discussion_is_arranged_moved_twice_held_recorded_late_and_its_minutes_are_understood() {
        var meeting = arranged("cp.strategy", "2026-11-03T09:30");
        for (var worker : List.of(priya, bell, grace)) {
            doAs(sam, () -> inviting.ask(meeting.number(), worker, worker == priya ? Seat.CHAIR : Seat.PRACTITIONER, true));
        }
        doAs(sam, () -> inviting.askFamily(meeting.number(), "Mum Story", Seat.PARENT, ""));
        doAs(sam, () -> inviting.exclude(meeting.number(), "Dad Story", Seat.PARENT, "he threatened her", "the social worker sees him alone"));
        doAs(grace, () -> inviting.answer(meeting.number(), invited(meeting, grace), true, ""));
        doAs(sam, () -> meetings.move(meeting.number(), new Plan(at("2026-11-03T14:00"), 60, Mode.VIDEO, "video link 4", "Priya Nair"), "police on shift"));
        doAs(sam, () -> meetings.move(meeting.number(), new Plan(at("2026-11-04T11:00"), 45, Mode.IN_PERSON, "Room 2", "Priya Nair"), "room free"));

        assertThat(letters(bell)).extracting(l -> l.get("file").toString().replace("\r\n ", "")).hasSize(3).satisfiesExactly(
            first -> assertThat(first).contains("SEQUENCE:0\r\n", "DTSTART;TZID=Europe/London:20261103T093000"),
            second -> assertThat(second).contains("SEQUENCE:1\r\n", "DTSTART;TZID=Europe/London:20261103T140000"),
            third -> assertThat(third).contains("SEQUENCE:2\r\n", "DTSTART;TZID=Europe/London:20261104T110000", "LOCATION:Room 2"));
        assertThat(cast.inWorks(() -> cast.rows("select title || ' ' || coalesce(description, '') as said from chronology.entry where person_id in (?, ?) and kind = 'MEETING'", nell, kai))).as("what was written of both")
            .hasSizeGreaterThan(3).allSatisfy(line -> assertThat(line.get("said").toString()).doesNotContain("harm is likely", "police on shift"));
        assertThat(letters(bell)).extracting(l -> l.get("subject") + " " + l.get("body") + l.get("file").toString().replace("\r\n ", ""))
            .allSatisfy(letter -> assertThat(letter).contains(meeting.number(), "N.J.S.").doesNotContain("Nell", "Kai", "Story", "Dad", "threatened", "harm is likely"));
        assertThat(as(sam, () -> rows.invited(meeting))).filteredOn(i -> i.name().equals("Grace Adeyemi")).extracting(Invited::coming).containsOnlyNulls();

        clock.set("2026-11-06T16:00");
        doAs(sam, () -> assertThatThrownBy(() -> closing.close(meeting.number(), at("2026-11-04T11:05"), "")).isInstanceOf(CannotBe.class)
            .hasMessageContaining("Grace Adeyemi").hasMessageContaining("aggression or intimidation"));
        type(priya, meeting, "here." + invited(meeting, priya), "IN_PERSON");
        type(priya, meeting, "here." + invited(meeting, bell), "TELEPHONE");
        type(priya, meeting, "here." + invited(meeting, grace), "AWAY");
        as(sam, () -> rows.invited(meeting)).stream().filter(i -> i.name().equals("Mum Story")).forEach(i -> type(priya, meeting, "here." + i.id(), "IN_PERSON"));
        type(priya, meeting, "item.voice", "Nell said she is afraid at night");
        type(priya, meeting, "item.aggression", "nil");
        doAs(sam, () -> assertThatThrownBy(() -> closing.close(meeting.number(), at("2026-11-04T11:05"), "")).as("no meeting that decides closes before the causes were considered (A-013)")
            .hasMessageContaining("child sexual abuse").hasMessageContaining("neglect").hasMessageContaining("whatever its sign"));
        List.of("sexual", "neglect", "signs").forEach(cause -> type(priya, meeting, "item." + cause, "considered: no sign"));
        type(priya, meeting, "item.agenda", "The adults filled it; Nell was spoken of and not heard");
        type(priya, meeting, "said." + invited(meeting, bell), "two call-outs since August");
        type(priya, meeting, "decision.1", "Joint enquiry");
        type(priya, meeting, "action.1.what", "Take the statement");
        type(priya, meeting, "action.1.who", "Dana Bell");
        doAs(sam, () -> assertThatThrownBy(() -> closing.close(meeting.number(), at("2026-11-04T11:05"), "")).hasMessageContaining("Health").hasMessageContaining("say by when"));
        type(priya, meeting, "action.1.when", "9/11/2026");
        doAs(sam, () -> closing.close(meeting.number(), at("2026-11-04T11:05"), "Grace was ill; her report was read out"));

        assertThat(as(sam, () -> standing.agendas())).as("whose agenda filled it is counted").singleElement().satisfies(one -> assertThat(List.of(one.some(), one.of())).containsExactly(1, 1));
        assertThat(as(cast.worker(cast.agency(AgencyKind.POLICE), "Fay Far", Role.MANAGER), () -> standing.agendas())).as("not of a meeting that they may not see").isEmpty();
        var held = as(sam, () -> looking.find(meeting.number()));
        assertThat(held.day()).isEqualTo("2026-11-04");
        assertThat(as(sam, () -> rows.actions(held))).singleElement().satisfies(a -> {
            assertThat(a.due()).isEqualTo("2026-11-09");
            assertThat(a.invitedId()).isEqualTo(invited(meeting, bell));
        });
        assertThat(as(sam, () -> rows.story(held))).extracting(MeetingRows.Happened::sentence).anyMatch(s -> s.contains("moved from 3 November 2026 at 14:00 to 4 November 2026 at 11:00"))
            .anyMatch(s -> s.contains("held on 4 November 2026 at 11:05"));
        doAs(sam, () -> assertThatThrownBy(() -> closing.issue(meeting.number())).hasMessageContaining("decided for each child"));
        decide(files.getFirst(), held);
        decide(files.getLast(), held);
        doAs(sam, () -> closing.issue(meeting.number()));
        assertThat(cast.inWorks(() -> cast.rows("select ended from clocks.clock where code = 'cp.minutes' and case_id = ?", files.getLast().id())))
            .extracting(r -> r.get("ended")).containsExactly("MET");

        doAs(grace, () -> assertThat(new Sheet(recording.boxes(looking.find(meeting.number()))).decisions()).containsExactly("Joint enquiry"));
        doAs(grace, () -> closing.hear(meeting.number(), "Nell is afraid; I visit on Friday", "health should have been waited for"));
        assertThat(as(sam, () -> rows.heard(held))).singleElement().satisfies(h -> assertThat(h.agrees()).isFalse());
        assertThat(as(bell, () -> looking.find(meeting.number()).signed())).as("whoever is only invited reads that it waits").isEqualTo(Meeting.Signed.WAITS);
        doAs(bell, () -> closing.done(meeting.number(), 1, "taken on the 6th"));
        doAs(grace, () -> assertThatThrownBy(() -> closing.done(meeting.number(), 1, "x")).isInstanceOf(NotAtThisTable.class));
    }

    private void decide(CaseFile file, Meeting meeting) {
        doAs(sam, () -> protection.act(file.person(), file.ref(), new wholepicture.childprotection.Strategy.StrategyHeld(
            new wholepicture.childprotection.Meeting("Priya Nair", java.util.Set.of(Words.Sector.SOCIAL_CARE, Words.Sector.POLICE), "two of us", "Grace was ill", "call-outs"),
            Words.StrategyDecision.JOINT_ENQUIRY, "safe", "with Nan", "none", "Sam"), java.util.Objects.requireNonNull(meeting.heldAt()), Because.of("bruise")));
    }

    @Test
    void an_invitation_opens_the_meeting_and_neither_the_case_nor_the_child() {
        var meeting = arranged("cp.conference", "2026-11-18T09:30");
        doAs(sam, () -> inviting.ask(meeting.number(), bell, Seat.PRACTITIONER, true));
        doAs(sam, () -> inviting.exclude(meeting.number(), "Dad Story", Seat.PARENT, "he threatened her", "seen alone"));
        type(sam, meeting, "item.voice", "secret words");
        doAs(bell, () -> {
            var seen = looking.look(meeting.number(), "a meeting");
            assertThat(seen.whole()).isFalse();
            assertThat(rows.invited(seen)).extracting(Invited::name).containsExactly("Dana Bell");
            assertThat(recording.boxes(seen)).isEmpty();
            assertThat(rows.files(seen)).isEmpty();
            assertThat(rows.story(seen)).isEmpty();
            assertThatThrownBy(() -> protection.read(nell, files.getFirst().ref())).isInstanceOf(wholepicture.cases.NoSuchCase.class);
            assertThatThrownBy(() -> recording.type(meeting.number(), new Typed(UUID.randomUUID(), "item.voice", 0, "x"))).isInstanceOf(NotAtThisTable.class);
            inviting.report(meeting.number(), invited(meeting, bell), "two call-outs", null);
            assertThat(rows.reports(seen)).extracting(MeetingRows.Report::words).containsExactly("two call-outs");
        });
        assertThat(cast.inWorks(() -> cast.rows("select sentence from journal.entry where person_id = ? and worker_id = ?", nell, bell.id())))
            .extracting(r -> r.get("sentence")).contains("Looked at a meeting, as invited");
        doAs(grace, () -> assertThatThrownBy(() -> looking.find(meeting.number())).isInstanceOf(NoSuchMeeting.class));
        doAs(sam, () -> inviting.withdraw(meeting.number(), invited(meeting, bell), "another officer comes"));
        doAs(bell, () -> assertThatThrownBy(() -> looking.find(meeting.number())).isInstanceOf(NoSuchMeeting.class));
        assertThat(letters(bell)).last().satisfies(l -> assertThat(l.get("media_type").toString()).contains("method=CANCEL"));
    }

    @Test
    void a_child_who_is_kept_closely_is_not_opened_by_an_invitation() {
        var meeting = arranged("cp.conference", "2026-11-18T09:30");
        doAs(sam, () -> inviting.ask(meeting.number(), bell, Seat.PRACTITIONER, false));
        cast.inWorks(() -> cast.update("update people.person set grade = 3 where id = ?", kai));
        doAs(bell, () -> assertThatThrownBy(() -> looking.find(meeting.number())).isInstanceOf(NoSuchMeeting.class));
        doAs(sam, () -> assertThatThrownBy(() -> looking.find(meeting.number())).as("sees one child of the two").isInstanceOf(NoSuchMeeting.class));
        cast.open(kai, Practitioner.of(sam), 3);
        doAs(sam, () -> assertThatThrownBy(() -> inviting.ask(meeting.number(), grace, Seat.PRACTITIONER, false)).isInstanceOf(CannotBe.class).hasMessageContaining("involved first"));
        cast.open(nell, Practitioner.of(grace), 3);
        cast.open(kai, Practitioner.of(grace), 3);
        doAs(sam, () -> inviting.ask(meeting.number(), grace, Seat.PRACTITIONER, false));
        doAs(grace, () -> assertThat(looking.find(meeting.number()).whole()).isTrue());
    }

    @Test
    void what_is_sent_again_changes_nothing_and_two_at_once_lose_nothing() {
        var meeting = arranged("cp.core-group", "2026-11-03T09:30");
        var once = UUID.randomUUID();
        var first = as(sam, () -> recording.type(meeting.number(), new Typed(once, "decision.1", 0, "meals")));
        assertThat(as(sam, () -> recording.type(meeting.number(), new Typed(once, "decision.1", 0, "meals")))).isEqualTo(first);
        var second = as(priya, () -> recording.type(meeting.number(), new Typed(UUID.randomUUID(), "decision.1", 0, "school")));
        assertThat(second.key()).isEqualTo("decision.1~2");
        var third = as(priya, () -> recording.type(meeting.number(), new Typed(UUID.randomUUID(), second.key(), second.version(), "school, every day")));
        assertThat(third.version()).isEqualTo(2);
        assertThat(as(sam, () -> new Sheet(recording.boxes(meeting)).decisions())).containsExactly("meals\nschool, every day");
        as(sam, () -> recording.type(meeting.number(), new Typed(UUID.randomUUID(), "decision.1", 1, "meals every day")));
        assertThat(as(sam, () -> recording.type(meeting.number(), new Typed(once, "decision.1", 0, "meals"))).version()).as("as it was acknowledged first").isEqualTo(1);
        assertThat(as(sam, () -> new Sheet(recording.boxes(meeting)).words("decision.1"))).isEqualTo("meals every day");
    }

    @Test
    void a_whole_page_leaves_alone_what_its_sender_did_not_change() {
        var meeting = arranged("cp.core-group", "2026-11-03T09:30");
        type(sam, meeting, "item.voice", "quiet");
        type(priya, meeting, "item.voice", "quiet, then chatty");
        var form = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            doAs(sam, () -> recording.typePage(meeting.number(), form, Map.of("item.voice", "quiet", "item.aggression", "nil\r\nnone", "decision.1", ""),
                Map.of("item.voice", 1, "item.aggression", 0, "decision.1", 0)));
        }
        assertThat(as(sam, () -> recording.boxes(meeting))).extracting(Box::key, Box::words).containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("item.voice", "quiet, then chatty"), org.assertj.core.groups.Tuple.tuple("item.aggression", "nil\nnone"));
    }

    @Test
    void many_at_once_in_one_box_lose_no_word() {
        var meeting = arranged("cp.core-group", "2026-11-03T09:30");
        var words = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<CompletableFuture<Box>>();
            for (int i = 0; i < 24; i++) {
                var said = "word " + i;
                words.add(said);
                all.add(CompletableFuture.supplyAsync(() -> as(sam, () -> recording.type(meeting.number(), new Typed(UUID.randomUUID(), "decision.1", 0, said))), pool));
            }
            all.forEach(CompletableFuture::join);
        }
        assertThat(as(sam, () -> new Sheet(recording.boxes(meeting)).all("decision.1").lines().toList())).containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    void words_that_come_after_the_minutes_went_out_are_kept_beside_them() {
        var meeting = arranged("cp.professionals", "2026-11-02T09:30");
        type(sam, meeting, "item.voice", "quiet");
        type(sam, meeting, "item.aggression", "nil");
        doAs(sam, () -> closing.close(meeting.number(), at("2026-11-02T09:30"), ""));
        doAs(sam, () -> closing.issue(meeting.number()));
        var late = as(sam, () -> recording.type(meeting.number(), new Typed(UUID.randomUUID(), "item.voice", 1, "quiet, sent from the train")));
        assertThat(late.late()).isTrue();
        assertThat(as(sam, () -> new Sheet(recording.boxes(meeting)).all("item.voice"))).isEqualTo("quiet");
        assertThat(as(sam, () -> recording.boxes(meeting))).extracting(Box::words).contains("quiet, sent from the train");
    }

    @Test
    void what_was_typed_is_never_changed_or_taken_away() {
        var meeting = arranged("cp.core-group", "2026-11-03T09:30");
        type(sam, meeting, "item.voice", "quiet");
        for (var statement : List.of("update meetings.typed set words = 'x'", "delete from meetings.typed", "update meetings.happened set sentence = 'x'")) {
            assertThatThrownBy(() -> cast.inWorks(() -> cast.update(statement))).as(statement).isNotNull();
        }
    }

    /** A strategy discussion about both, recorded by Sam and decided for each, whose minutes are out. */
    private Meeting issued() {
        var meeting = arranged("cp.strategy", "2026-11-02T10:30");
        clock.set("2026-11-02T12:00");
        meeting.kind().agenda().forEach(item -> type(sam, meeting, "item." + item.code(), "considered: no sign"));
        doAs(sam, () -> closing.close(meeting.number(), at("2026-11-02T10:30"), "read out beforehand"));
        files.forEach(file -> decide(file, as(sam, () -> looking.find(meeting.number()))));
        doAs(sam, () -> closing.issue(meeting.number()));
        return as(sam, () -> looking.find(meeting.number()));
    }

    private List<String> waiting(Worker who) {
        return as(who, () -> toSign.waiting(who.id(), clock.instant(), 10)).stream().map(one -> one.what() + ", " + one.where().text()).toList();
    }

    @Test
    void the_record_of_a_meeting_that_decides_is_signed_by_somebody_who_did_not_write_it() {
        var mo = cast.worker(care, "Mo Manager", Role.MANAGER);
        var chair = cast.worker(care, "Cleo Chair", Role.SAFEGUARDING_LEAD);
        var meeting = issued();
        var number = meeting.number();
        assertThat(meeting.signed()).isEqualTo(Meeting.Signed.WAITS);
        assertThat(cast.inWorks(() -> cast.rows("select stage from cases.file where id = ?", files.getFirst().id()))).as("what was decided holds").extracting(r -> r.get("stage"))
            .containsExactly("ENQUIRING");
        assertThat(waiting(sam)).as("wrote it").isEmpty();
        assertThat(waiting(mo)).containsExactly("Sign the record: Strategy discussion, " + number);
        assertThat(owed("2026-11-20T00:00")).extracting(wholepicture.clocks.Duties.Owing::worker).contains(mo.id(), chair.id()).doesNotContain(sam.id());

        doAs(sam, () -> assertThatThrownBy(() -> signing.sign(number, "I read it again")).isInstanceOf(NotAtThisTable.class).hasMessageContaining("somebody else signs")
            .hasMessageContaining("Cleo Chair, Mo Manager"));
        assertThat(as(sam, () -> rows.story(meeting))).as("that it was tried is kept").extracting(MeetingRows.Happened::sentence).first().asString().startsWith("Refused");
        doAs(priya, () -> assertThatThrownBy(() -> signing.sign(number, "x")).as("no manager, and not the chair").isInstanceOf(NotAtThisTable.class).hasMessageContaining("manager or safeguarding lead"));
        doAs(mo, () -> assertThatThrownBy(() -> signing.sign(number, " ")).isInstanceOf(CannotBe.class).hasMessageContaining("what you found"));
        doAs(mo, () -> signing.sign(number, "Neglect is ruled out too quickly; Sam asks the school again"));
        assertThat(as(sam, () -> looking.find(number).state().text())).isEqualTo("Closed and signed");
        assertThat(as(sam, () -> signing.of(meeting))).hasValueSatisfying(one -> assertThat(one.worker() + one.found()).startsWith("Mo Manager").contains("asks the school again"));
        assertThat(waiting(chair)).isEmpty();
        doAs(chair, () -> assertThatThrownBy(() -> signing.sign(number, "x")).isInstanceOf(CannotBe.class).hasMessageContaining("has been signed"));
        for (var child : List.of(nell, kai)) {
            assertThat(cast.inWorks(() -> cast.rows("select title from chronology.entry where person_id = ? and kind = 'MEETING' order by id desc", child))).first()
                .satisfies(line -> assertThat(line.get("title").toString()).contains("signed by somebody who did not write it"));
        }
    }

    @Test
    void a_meeting_without_minutes_or_without_a_decision_waits_for_no_signature() {
        var mo = cast.worker(care, "Mo Manager", Role.MANAGER);
        var plain = heldBy(bell);
        doAs(sam, () -> closing.issue(plain.number()));
        assertThat(as(sam, () -> looking.find(plain.number()).signed())).isEqualTo(Meeting.Signed.NOT_ASKED);
        assertThat(types.of("cp.core-group").signed()).as("a core group works by a plan that others decided").isFalse();
        var deciding = arranged("cp.strategy", "2026-11-02T09:30");
        doAs(mo, () -> assertThatThrownBy(() -> signing.sign(deciding.number(), "x")).isInstanceOf(CannotBe.class).hasMessageContaining("once the minutes"));
        assertThat(waiting(mo)).isEmpty();
    }

    @Test
    void a_signature_that_is_late_is_owed_by_all_of_that_standing() {
        var far = cast.worker(care, "Fay Far", Role.MANAGER);
        cast.inWorks(() -> cast.update("update agencies.worker set team_id = ? where id = ?", cast.one("insert into agencies.team (agency_id, name) values (?, 'Another team') returning id", Long.class, care.id()), far.id()));
        issued();
        assertThat(waiting(far)).as("another team, and still in time").isEmpty();
        assertThat(owed("2026-11-20T00:00")).extracting(wholepicture.clocks.Duties.Owing::worker).doesNotContain(far.id());
        clock.set("2026-11-10T09:00");
        assertThat(waiting(far)).as("five working days are over").hasSize(1);
        assertThat(owed("2026-11-20T00:00")).filteredOn(one -> one.worker() == far.id()).singleElement().satisfies(one -> assertThat(one.over()).isEqualTo(1));
    }

    @Test
    void a_review_conference_leaves_none_of_its_purposes_out() {
        var meeting = arranged("cp.review", "2026-11-02T09:30");
        var wanting = as(sam, () -> closing.wanting(meeting, "chair's reason"));
        assertThat(wanting).hasSize(16).anyMatch(w -> w.contains("met without a plan")).anyMatch(w -> w.contains("What has the child said"));
        type(sam, meeting, "item.without", "not yet");
        assertThat(as(sam, () -> closing.wanting(meeting, "chair's reason"))).hasSize(15);
    }

    @Test
    void another_agency_neither_arranges_nor_runs_a_meeting() {
        cast.open(nell, Practitioner.of(bell), 2);
        cast.open(kai, Practitioner.of(bell), 2);
        var theirs = as(bell, () -> files.stream().map(f -> cases.find(f.person(), f.ref())).toList());
        doAs(bell, () -> assertThatThrownBy(() -> meetings.arrange(types.of("cp.strategy"), theirs, new Plan(at("2026-11-03T09:30"), 60, Mode.VIDEO, "x", "y"), ""))
            .isInstanceOf(NotAtThisTable.class));
        var meeting = arranged("cp.strategy", "2026-11-03T09:30");
        doAs(bell, () -> assertThatThrownBy(() -> meetings.cancel(meeting.number(), "x")).isInstanceOf(NotAtThisTable.class));
        doAs(bell, () -> assertThat(looking.find(meeting.number()).whole()).as("involved with both children").isTrue());
        doAs(grace, () -> assertThatThrownBy(() -> protection.read(nell, files.getFirst().ref())).isInstanceOfAny(NoSuchPerson.class, wholepicture.cases.NoSuchCase.class));
    }

    @Test
    void every_act_leaves_a_line_in_each_childs_chronology() {
        var meeting = arranged("cp.conference", "2026-11-18T09:30");
        doAs(sam, () -> meetings.move(meeting.number(), new Plan(at("2026-11-19T09:30"), 60, Mode.VIDEO, "x", "y"), "chair away"));
        doAs(sam, () -> meetings.cancel(meeting.number(), "called again as one with the other"));
        for (var child : List.of(nell, kai)) {
            assertThat(cast.inWorks(() -> cast.rows("select title from chronology.entry where person_id = ? and kind = 'MEETING' order by id", child))).extracting(r -> r.get("title").toString())
                .hasSize(3).last().asString().contains("called off");
        }
        doAs(sam, () -> assertThatThrownBy(() -> meetings.cancel(meeting.number(), "again")).isInstanceOf(CannotBe.class));
    }

    @Test
    void anybody_at_the_table_says_who_is_missing() {
        var meeting = arranged("cp.conference", "2026-11-18T09:30");
        doAs(sam, () -> inviting.ask(meeting.number(), bell, Seat.PRACTITIONER, false));
        doAs(bell, () -> challenges.challenge(meeting.number(), "The grandmother's GP", "She is the one who would hold them"));
        doAs(bell, () -> assertThatThrownBy(() -> challenges.challenge(meeting.number(), " ", "x")).isInstanceOf(CannotBe.class));
        doAs(grace, () -> assertThatThrownBy(() -> challenges.challenge(meeting.number(), "Somebody", "x")).as("is not asked").isInstanceOf(NoSuchMeeting.class));
        for (var who : List.of(sam, bell)) {
            assertThat(as(who, () -> challenges.of(looking.find(meeting.number())))).singleElement().satisfies(one -> assertThat(one.by()).startsWith("Dana Bell, "));
        }
        assertThat(as(sam, () -> rows.story(meeting))).extracting(MeetingRows.Happened::sentence).contains("Said who is missing: The grandmother's GP");
    }

    /** A meeting without a decision of its own, so that its minutes may go out at once. */
    private Meeting heldBy(Worker owes) {
        var meeting = arranged("cp.professionals", "2026-11-02T09:30");
        List.of(bell, owes).stream().distinct().forEach(one -> doAs(sam, () -> inviting.ask(meeting.number(), one, Seat.PRACTITIONER, false)));
        doAs(sam, () -> rows.invited(meeting).forEach(one -> type(sam, meeting, "here." + one.id(), "VIDEO")));
        type(sam, meeting, "item.voice", "afraid at night");
        type(sam, meeting, "item.aggression", "nil");
        type(sam, meeting, "action.1.what", "Visit Nell");
        type(sam, meeting, "action.1.who", owes.name());
        type(sam, meeting, "action.1.when", "6/11/2026");
        doAs(sam, () -> closing.close(meeting.number(), at("2026-11-02T09:30"), ""));
        return meeting;
    }

    @Test
    void everybody_is_told_their_part_and_what_falls_to_them() {
        var meeting = heldBy(grace);
        doAs(sam, () -> closing.issue(meeting.number()));
        assertThat(letters(grace)).last().satisfies(l -> assertThat(l.get("body").toString()).contains("Your part in it: practitioner. One action falls to you, the first by 6 November 2026.").doesNotContain("Nell"));
        assertThat(letters(bell)).last().satisfies(l -> assertThat(l.get("body").toString()).contains("No action falls to you."));
        assertThat(as(grace, () -> rows.owed(grace.id(), 10))).extracting(MeetingRows.Owed::what).containsExactly("Visit Nell");
    }

    private List<wholepicture.clocks.Duties.Owing> owed(String until) {
        return cast.inWorks(() -> duties.owing(clock.instant(), at(until)));
    }

    @Test
    void minutes_that_are_late_are_owed_by_the_managers_too() {
        var mo = cast.worker(care, "Mo Manager", Role.MANAGER);
        heldBy(bell);
        assertThat(owed("2026-11-20T00:00")).extracting(wholepicture.clocks.Duties.Owing::worker).contains(sam.id()).doesNotContain(mo.id());
        clock.set("2026-11-17T09:00");
        assertThat(owed("2026-11-20T00:00")).as("ten working days are over").extracting(wholepicture.clocks.Duties.Owing::worker).contains(sam.id(), mo.id());
    }

    @Test
    void all_see_when_each_agency_last_heard_what_a_child_says() {
        heldBy(grace);
        var stranger = cast.worker(cast.agency(AgencyKind.HOUSING), "Hal Housing");
        assertThat(as(stranger, () -> challenges.voiceHeard())).filteredOn(one -> one.agency().equals(grace.agency().name())).singleElement()
            .satisfies(one -> assertThat(one.last()).isEqualTo("2026-11-02"));
    }
}
