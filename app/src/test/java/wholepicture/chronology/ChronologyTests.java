package wholepicture.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.access.NoSuchPerson;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.chronology.Amendment.Kind;
import wholepicture.chronology.Amendment.Standing;
import wholepicture.time.When;

@Story
@Import(Telling.class)
class ChronologyTests {

    @Autowired Cast cast;
    @Autowired Telling telling;
    @Autowired Chronology chronology;
    @Autowired MovableClock clock;

    Agency health;
    Agency police;
    Practitioner visitor;
    Practitioner officer;
    UUID nell;

    @BeforeEach
    void the_cast() {
        clock.set("2026-01-05T08:00");
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        police = cast.agency(AgencyKind.POLICE);
        visitor = cast.practitioner(health, "Hana Visitor");
        officer = cast.practitioner(police, "Paul Officer");
        nell = cast.person(health, "Nell", 1);
        cast.open(nell, visitor, 2);
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.set("2026-11-02T10:00");
    }

    @Test
    void the_lines_of_all_agencies_stand_in_one_line_in_the_order_in_which_things_happened() {
        telling.sent(health, telling.line(nell, health).happened("2026-05").says("Some time in May", ""),
            telling.line(nell, health).happened(null).says("Nobody knows when", ""),
            telling.line(nell, health).happened("2026-05-03T14:30").says("That afternoon", ""));
        telling.sent(police, telling.line(nell, police).happened("2026-05-03").says("That day", ""),
            telling.line(nell, police).happened("2026-05-03T09:05").says("That morning", ""),
            telling.line(nell, police).happened("2026").says("Some time this year", ""),
            telling.line(nell, police).happened("2026-04-20/2026-05-10").says("Between April and May", ""));
        assertThat(telling.titles(visitor, nell, Asked.EVERYTHING)).containsExactly("Some time this year", "Between April and May",
            "Some time in May", "That day", "That morning", "That afternoon", "Nobody knows when");
    }

    @Test
    void as_known_on_a_day_only_what_had_been_received_by_its_end_in_the_version_known_then() {
        var visit = telling.line(nell, health).happened("2026-03-01").says("No concerns", "Walks well.");
        telling.sent(health, Instant.parse("2026-03-02T09:00:00Z"), visit);
        telling.sent(police, Instant.parse("2026-03-31T22:30:00Z"), telling.line(nell, police).happened("2026-02-01").says("Called to the address", ""));
        telling.sent(health, Instant.parse("2026-04-02T09:00:00Z"), visit.says("Bruise on ear", "Walks well; bruise on left ear."));

        assertThat(telling.titles(visitor, nell, knownOn("2026-03-01"))).isEmpty();
        assertThat(telling.titles(visitor, nell, knownOn("2026-03-02"))).containsExactly("No concerns");
        assertThat(telling.titles(visitor, nell, knownOn("2026-03-31"))).as("received at 23:30 in London is not yet the next day")
            .containsExactly("Called to the address", "No concerns");
        assertThat(telling.titles(visitor, nell, knownOn("2026-04-01"))).containsExactly("Called to the address", "No concerns");
        assertThat(telling.titles(visitor, nell, knownOn("2026-04-02"))).containsExactly("Called to the address", "Bruise on ear");
        assertThat(telling.titles(visitor, nell, Asked.EVERYTHING)).containsExactly("Called to the address", "Bruise on ear");
    }

    @Test
    void what_is_added_to_a_line_stands_beneath_it_and_the_line_stays_as_it_was() {
        cast.open(nell, officer, 2);
        var line = telling.line(nell, police).happened("2026-03-01").says("Bruise seen", "Bruise on left ear.").matters(Significance.NOTABLE, null);
        telling.sent(police, line);
        long id = telling.entries(visitor, nell, Asked.EVERYTHING).getFirst().id();

        clock.set("2026-03-05T10:00");
        Acting.doAs(visitor, () -> chronology.amend(nell, id, Kind.DISPUTE, "Says it was there at birth and is a mark.", null, "Mother"));
        assertThat(only().standing()).isEqualTo(Standing.DISPUTED);
        clock.set("2026-03-07T10:00");
        Acting.doAs(visitor, () -> chronology.amend(nell, id, Kind.VERIFICATION, "Paediatrician examined: a bruise.", null, ""));
        Acting.doAs(visitor, () -> chronology.amend(nell, id, Kind.SIGNIFICANCE, "A child who does not walk yet.", Significance.CRITICAL, ""));

        telling.sent(police, Instant.parse("2026-03-08T09:00:00Z"), line.says("Bruise seen", "Bruise on left ear, 2 cm."));
        var now = only();
        assertThat(now.description()).isEqualTo("Bruise on left ear, 2 cm.");
        assertThat(now.significance()).as("as the police stated it").isEqualTo(Significance.NOTABLE);
        assertThat(now.significanceNow()).contains(Significance.CRITICAL);
        assertThat(now.standing()).isEqualTo(Standing.VERIFIED);
        assertThat(now.amendments()).extracting(Amendment::kind).containsExactly(Kind.DISPUTE, Kind.VERIFICATION, Kind.SIGNIFICANCE);
        assertThat(now.amendments().getFirst().by()).startsWith("Hana Visitor, Practitioner, ").endsWith(health.name());

        var then = telling.entries(visitor, nell, knownOn("2026-03-06")).getFirst();
        assertThat(then.amendments()).extracting(Amendment::kind).containsExactly(Kind.DISPUTE);
        assertThat(telling.titles(visitor, nell, new Asked(Set.of(), Set.of(), Set.of(Significance.CRITICAL), Set.of(), null, null, "", AsKnown.NOW)))
            .as("found by what a worker decided").containsExactly("Bruise seen");
    }

    @Test
    void what_was_added_can_be_neither_changed_nor_taken_away() {
        telling.sent(health, telling.line(nell, health));
        long id = only().id();
        Acting.doAs(visitor, () -> chronology.amend(nell, id, Kind.NOTE, "Rang back.", null, ""));
        for (var attempt : List.of("update chronology.amendment set words = 'x' where person_id = ?", "delete from chronology.amendment where person_id = ?")) {
            assertThatThrownBy(() -> cast.inWorks(() -> cast.update(attempt, nell))).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void all_versions_of_a_line_can_be_read() {
        var line = telling.line(nell, health).says("First", "");
        telling.sent(health, line);
        telling.sent(health, line.says("Second", ""));
        Acting.doAs(visitor, () -> assertThat(chronology.versions(nell, only().id())).extracting(Entry::title).containsExactly("Second", "First"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        '',     '',            '',        ,           ,           '',        A B C D E F, nothing asked for
        police, '',            '',        ,           ,           '',        D E F,       one agency
        '',     VISIT,         '',        ,           ,           '',        A B,         one kind
        '',     VISIT ARREST,  '',        ,           ,           '',        A B E,       two kinds
        '',     '',            CRITICAL,  ,           ,           '',        E,           one significance
        '',     '',            '',        2026-03-01, ,           '',        B C D E,     from a day; undated lines are on no day
        '',     '',            '',        2026-03-01, 2026-03-31, '',        B D,         within a month; what may have happened in it is in it
        '',     '',            '',        ,           2026-02-28, '',        A,           until a day
        '',     '',            '',        ,           ,           bruise,    A D,         a word in any of its forms
        '',     '',            '',        ,           ,           bruis,     A D,         the very letters
        '',     '',            '',        ,           ,           left ear,  A,           both words
        '',     '',            '',        ,           ,           Rabbit,    E,           in what was added
        police, '',            '',        2026-03-01, ,           bruise,    D,           all at once
        """)
    void filters_show(String agency, String kinds, String significance, LocalDate from, LocalDate to, String words, String titles, String because) {
        telling.sent(health,
            telling.line(nell, health).kind(EntryKind.VISIT).happened("2026-02-10").says("A", "Bruising on the left ear."),
            telling.line(nell, health).kind(EntryKind.VISIT).happened("2026-03-10").says("B", "Left the house tidy."),
            telling.line(nell, health).kind(EntryKind.MEETING).happened("2026-05-10").says("C", ""));
        telling.sent(police,
            telling.line(nell, police).kind(EntryKind.INCIDENT).happened("2026-03").says("D", "Officer saw a bruise."),
            telling.line(nell, police).kind(EntryKind.ARREST).happened("2026-04-10").says("E", "").matters(Significance.CRITICAL, null),
            telling.line(nell, police).kind(EntryKind.CONTACT).happened(null).says("F", ""));
        long e = telling.entries(visitor, nell, Asked.EVERYTHING).stream().filter(entry -> entry.title().equals("E")).findFirst().orElseThrow().id();
        Acting.doAs(visitor, () -> chronology.amend(nell, e, Kind.NOTE, "The rabbit was fed.", null, ""));

        var asked = new Asked(agency.isEmpty() ? Set.of() : Set.of(police.id()), each(EntryKind.class, kinds), each(Significance.class, significance), Set.of(),
            from, to, words, AsKnown.NOW);
        assertThat(telling.titles(visitor, nell, asked)).as(because).containsExactlyInAnyOrder(titles.split(" "));
    }

    @Test
    void lines_are_found_by_what_they_are_evidence_of() {
        telling.sent(health,
            telling.line(nell, health).kind(EntryKind.VISIT).happened("2026-01-10").says("A", "").factors(Factor.NEGLECT, Factor.BRUISE),
            telling.line(nell, health).kind(EntryKind.VISIT).happened("2026-01-11").says("B", "").factors(Factor.HOUSING),
            telling.line(nell, health).kind(EntryKind.VISIT).happened("2026-01-12").says("C", ""));
        var asked = new Asked(Set.of(), Set.of(), Set.of(), Set.of(Factor.BRUISE, Factor.HOUSING), null, null, "", AsKnown.NOW);
        assertThat(telling.titles(visitor, nell, asked)).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void somebody_not_brought_is_said_to_be_that_and_what_was_sent_is_kept() {
        telling.sent(health, telling.line(nell, health).kind(EntryKind.APPOINTMENT).outcome(Outcome.WAS_NOT_BROUGHT, "DNA"));
        assertThat(only().outcome()).isEqualTo(Outcome.WAS_NOT_BROUGHT);
        assertThat(only().original()).containsExactly(Map.entry("outcome as sent", "DNA"));
    }

    @Test
    void a_worker_writes_a_line_of_their_own_agency() {
        clock.set("2026-03-04T16:20");
        Acting.doAs(visitor, () -> chronology.write(nell, new Written(EntryKind.VISIT, When.parse("2026-03-02"), "Home visit", "House was cold.",
            Significance.SIGNIFICANT, "Nobody had bought credit for the meter.", List.of("Mother"), "I slept in my coat", "Pale", "", null)));
        var written = only();
        assertThat(written.agency()).isEqualTo(health.name());
        assertThat(written.author()).isEqualTo("Hana Visitor, Practitioner");
        assertThat(written.description()).isEqualTo("House was cold.\nSaid: I slept in my coat\nLooked: Pale");
        assertThat(written.voice()).isEqualTo(Voice.VERBAL);
        assertThat(written.analysis()).isEqualTo("Nobody had bought credit for the meter.");
        assertThat(written.late()).as("written down on the second day after").isPresent();
        assertThat(written.writtenHere()).isTrue();
    }

    @Test
    void a_line_that_is_sent_again_because_the_answer_was_lost_is_written_once() {
        var call = new Written(EntryKind.CONTACT, When.parse("2026-01-02"), "Call", "Rang the school.", null, null, List.of(), "", "", "", null);
        var once = UUID.randomUUID();
        Acting.doAs(visitor, () -> assertThat(chronology.write(nell, call, once)).isEqualTo(chronology.write(nell, call, once)));
        assertThat(only().title()).isEqualTo("Call");
    }

    @Test
    void a_worker_whose_agency_never_sent_anything_writes_all_the_same() {
        cast.open(nell, officer, 2);
        var call = new Written(EntryKind.CONTACT, When.parse("2026-01-02"), "Call", "Rang the school.", null, null, List.of(), "", "", "", null);
        Acting.doAs(officer, () -> {
            chronology.write(nell, call);
            chronology.write(nell, call);
        });
        assertThat(telling.entries(visitor, nell, Asked.EVERYTHING)).extracting(Entry::agency).containsExactly(police.name(), police.name());
        Acting.doAs(officer, () -> assertThat(cast.rows("select l.since from people.link l join people.record r on r.id = l.record_id where r.person_id = ? and r.agency_id = ?",
            nell, police.id())).as("one record, held to be of the person by the worker").hasSize(1));
    }

    @Test
    void who_is_not_involved_adds_nothing() {
        Acting.doAs(officer, () -> {
            assertThatThrownBy(() -> chronology.write(nell, new Written(EntryKind.CONTACT, When.parse("2026-03-02"), "x", "", null, null, List.of(), "", "", "", null)))
                .isInstanceOf(MayNotAdd.class);
        });
        telling.sent(health, telling.line(nell, health));
        long hidden = only().id();
        Acting.doAs(officer, () -> assertThatThrownBy(() -> chronology.amend(nell, hidden, Kind.NOTE, "x", null, "")).isInstanceOf(NoSuchPerson.class));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2, involvement opens what is open
        3, somebody named reads what is protected too
        4, somebody named for it reads what is sealed too
        """)
    void a_line_kept_closer_is_read_by_those_who_may(int reach, String because) {
        telling.sent(police, telling.line(nell, police).happened("2026-03-01").says("Open", ""),
            telling.line(nell, police).happened("2026-03-02").says("Secret", "").kept(Grade.PROTECTED),
            telling.line(nell, police).happened("2026-03-03").says("Sealed", "").kept(Grade.SEALED));
        cast.open(nell, visitor, reach);
        assertThat(telling.titles(visitor, nell, Asked.EVERYTHING)).as(because)
            .containsExactlyElementsOf(List.of("Open", "Secret", "Sealed").subList(0, reach - 1));
    }

    private Entry only() {
        var entries = telling.entries(visitor, nell, Asked.EVERYTHING);
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private static Asked knownOn(String day) {
        return Asked.EVERYTHING.as(AsKnown.on(LocalDate.parse(day)));
    }

    private static <E extends Enum<E>> Set<E> each(Class<E> type, String names) {
        return names.isEmpty() ? Set.of() : Arrays.stream(names.split(" ")).map(name -> Enum.valueOf(type, name)).collect(Collectors.toSet());
    }
}
