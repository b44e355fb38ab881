package wholepicture.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wholepicture.arrivals.Arrival.RelationshipKind.*;
import static wholepicture.arrivals.Arrival.Sex.FEMALE;
import static wholepicture.arrivals.Arrival.Sex.MALE;
import static wholepicture.arrivals.Taken.NEW;
import static wholepicture.arrivals.Taken.SUPERSEDES;
import static wholepicture.arrivals.Taken.UNCHANGED;
import static wholepicture.family.Household.couple;
import static wholepicture.family.Household.home;
import static wholepicture.family.Household.kept;
import static wholepicture.family.Household.named;
import static wholepicture.family.Household.person;
import static wholepicture.family.Household.related;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.CannotBeKept;
import wholepicture.arrivals.Grade;
import wholepicture.arrivals.Receives;
import wholepicture.family.FamilyView.MemberRow;
import wholepicture.family.Inclusion.Status;
import wholepicture.family.Statement.End;
import wholepicture.time.When;
import wholepicture.ui.pictures.EcomapPicture.Flow;
import wholepicture.ui.pictures.EcomapPicture.Strength;
import wholepicture.ui.pictures.FamilyPicture.Bond;
import wholepicture.ui.pictures.FamilyPicture.Descent;
import wholepicture.ui.pictures.FamilyPicture.Standing;
import wholepicture.ui.pictures.Genogram;

@Story
class FamilyTests {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired List<Receives> receivers;
    @Autowired Family family;
    @Autowired Recording recording;
    @Autowired Ecomaps ecomaps;

    Household household;
    Agency care;
    Agency health;
    Practitioner priya;

    @BeforeEach
    void the_cast() {
        household = new Household(receivers, cast, clock);
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        priya = cast.practitioner(care, "Priya Nair");
    }

    /** Ellie and Connor Doyle with Tracy and Sean; Kelly is Tracy's with Carl Marsh, from whom she is divorced. */
    void the_doyles() {
        household.sends(care, person("E", "Ellie", "Doyle", FEMALE, "2017-04-01"), person("C", "Connor", "Doyle", MALE, "2019-06-12"),
            person("T", "Tracy", "Pike", FEMALE, "1984-01-09"), person("S", "Sean", "Doyle", MALE, "1982-03-03"),
            person("K", "Kelly", "Marsh", FEMALE, "2009-10-10"), person("M", "Carl", "Marsh", MALE, "1980-12-01"));
        household.sends(care, related("T", MOTHER, "E"), related("T", MOTHER, "C"), related("T", MOTHER, "K"), related("S", FATHER, "E"),
            related("S", FATHER, "C"), related("M", FATHER, "K"), couple("T", MARRIED, "M", "2008", null), couple("T", DIVORCED, "M", "2014-02", null),
            couple("S", PARTNER, "T", "2015", null));
        household.sends(care, home("E", "14 Larch Close", "LE3 1AB", "2017", null), home("T", "14 LARCH CLOSE", "le31ab", "2015", null),
            home("S", "14, Larch Close", "LE3 1AB", "2015", null), home("K", "2 Quarry Row", "LE4 2CD", "2020-05", null),
            home("K", "14 Larch Close", "LE3 1AB", "2015", "2020-04"), home("M", "2 Quarry Row", "LE4 2CD", null, null));
        for (var number : List.of("E", "C", "T", "S", "K", "M")) {
            cast.open(household.person(care, number), priya, 2);
        }
    }

    @Test
    void the_same_again_changes_nothing_a_change_supersedes_and_the_earlier_is_kept() {
        var mother = related("T", MOTHER, "E");
        assertThat(household.sends(care, mother)).containsExactly(NEW);
        assertThat(household.sends(care, mother, mother)).containsExactly(UNCHANGED, UNCHANGED);
        assertThat(household.sends(care, new RelationshipSent("T", "E", null, MOTHER, null, null, true, null, null, null))).containsExactly(SUPERSEDES);
        assertThat(household.rows("select inverse, version, superseded_at is null as holds from family.relationship where agency_id = ? order by version, inverse", care.id()))
            .containsExactly(Map.of("inverse", false, "version", 1, "holds", false), Map.of("inverse", true, "version", 1, "holds", false),
                Map.of("inverse", false, "version", 2, "holds", true), Map.of("inverse", true, "version", 2, "holds", true));
    }

    @Test
    void a_relationship_needs_two_people() {
        assertThatThrownBy(() -> household.sends(care, new RelationshipSent("T", null, " ", MOTHER, null, null, null, null, null, null)))
            .isInstanceOf(CannotBeKept.class).hasMessageContaining("neither a number nor a name");
        assertThatThrownBy(() -> household.sends(care, related("T", MOTHER, "T"))).isInstanceOf(CannotBeKept.class).hasMessageContaining("themselves");
    }

    @Test
    void a_family_is_drawn_with_brothers_and_half_sisters_worked_out() {
        the_doyles();
        var ellie = look(priya, "E", TODAY);
        assertThat(relations(ellie)).containsEntry("Tracy Pike", "mother").containsEntry("Sean Doyle", "father").containsEntry("Connor Doyle", "brother")
            .containsEntry("Kelly Marsh", "half-sister").containsEntry("Carl Marsh", "mother's former husband");
        assertThat(ellie.picture().unions()).extracting(u -> u.bond() + " " + u.words() + " " + u.children().size())
            .containsExactlyInAnyOrder("DIVORCED from 2008, div. 2014 1", "COHABITING since 2015 2");
        assertThat(ellie.picture().households()).extracting(h -> household.told(h.words()) + " " + h.members().size())
            .containsExactlyInAnyOrder("14 Larch Close, LE3 1AB 3", "2 Quarry Row, LE4 2CD 2");
        assertThat(household.told(Genogram.svg(ellie.picture()))).contains("Kelly Marsh", "14 Larch Close");
    }

    @Test
    void a_family_is_drawn_as_it_was_on_a_day() {
        the_doyles();
        var then = look(priya, "K", LocalDate.of(2012, 1, 1));
        assertThat(relations(then)).containsEntry("Carl Marsh", "father").doesNotContainKeys("Ellie Doyle", "Connor Doyle");
        assertThat(then.picture().unions()).extracting(u -> u.bond() + " " + u.words()).contains("MARRIED m. 2008").doesNotContain("COHABITING since 2015");
        var in2018 = look(priya, "E", LocalDate.of(2018, 1, 1));
        assertThat(in2018.picture().households()).extracting(h -> h.members().size()).as("Kelly lived there then").contains(4);
        assertThat(in2018.members()).extracting(m -> household.told(m.name())).as("Connor was not thought of").doesNotContain("Connor Doyle");
        var expecting = look(priya, "E", LocalDate.of(2019, 3, 1));
        assertThat(expecting.picture().members()).filteredOn(m -> household.told(m.name()).equals("Connor Doyle")).extracting(m -> m.life().name()).containsExactly("UNBORN");
    }

    @Test
    void households_over_time_say_who_was_there() {
        the_doyles();
        assertThat(look(priya, "K", TODAY).households()).extracting(s -> "%s, %s to %s: %s".formatted(household.told(s.address()), s.since(), s.until(), household.told(s.people().toString())))
            .containsExactly("2 Quarry Row, LE4 2CD, May 2020 to : [Carl Marsh]",
                "14 Larch Close, LE3 1AB, 2015 to Apr 2020: [Ellie Doyle, Sean Doyle, Tracy Pike]");
    }

    @Test
    void a_hostel_is_no_household() {
        household.sends(care, person("E", "Mia", "Webb", FEMALE, "2018"), person("J", "Jade", "Webb", FEMALE, "1998"), related("J", MOTHER, "E"),
            home("E", "1 Hostel Yard", "LE1 1AA", "2026", null), home("J", "1 Hostel Yard", "LE1 1AA", "2026", null));
        open("E", "J");
        var given = List.of("Ada", "Ben", "Cleo", "Dan", "Eve", "Femi", "Gus", "Hal", "Ivy", "Jon", "Kim", "Lou", "Max", "Ned", "Oz", "Pia");
        for (int i = 0; i < given.size(); i++) {
            household.sends(care, person("R" + i, given.get(i), "Resident" + (char) ('a' + i), FEMALE, 1960 + i + "-0%d-1%d".formatted(i % 9 + 1, i % 10)),
                home("R" + i, "1 Hostel Yard", "LE1 1AA", "2025", null));
            open("R" + i);
        }
        assertThat(look(priya, "E", TODAY).members()).extracting(m -> household.told(m.name())).containsExactlyInAnyOrder("Mia Webb", "Jade Webb", "Father not known");
    }

    @Test
    void a_brother_or_sister_whose_father_is_not_known_may_be_a_half_one() {
        household.sends(care, person("E", "Mia", "Webb", FEMALE, "2018"), person("B", "Kai", "Webb", MALE, "2020"), person("J", "Jade", "Webb", FEMALE, "1998"),
            person("F", "Omar", "Webb", MALE, "1997"));
        household.sends(care, related("J", MOTHER, "E"), related("J", MOTHER, "B"), related("F", FATHER, "E"));
        open("E", "B", "J", "F");
        assertThat(relations(look(priya, "E", TODAY))).containsEntry("Kai Webb", "brother or half-brother");
    }

    @Test
    void an_unknown_father_is_missing_not_absent() {
        household.sends(care, person("E", "Mia", "Webb", FEMALE, "2018"), person("J", "Jade", "Webb", FEMALE, "1998"));
        household.sends(care, related("J", MOTHER, "E"));
        open("E", "J");
        var mia = look(priya, "E", TODAY);
        assertThat(mia.picture().members()).filteredOn(m -> m.standing() == Standing.MISSING).extracting(m -> m.name() + " " + m.lines())
            .containsExactly("Father not known [of Mia]");
        assertThat(mia.members()).extracting(m -> household.told(m.name())).contains("Father not known");
        assertThat(mia.picture().description()).contains("Father not known");
    }

    @Test
    void a_sealed_father_is_in_no_picture_no_table_no_sentence_and_no_number() {
        household.sends(care, person("E", "Mia", "Webb", FEMALE, "2018"), person("J", "Jade", "Webb", FEMALE, "1998"));
        household.sends(care, related("J", MOTHER, "E"), home("E", "9 Tower House", "LE4 5AZ", "2019", null), home("J", "9 Tower House", "LE4 5AZ", "2019", null));
        open("E", "J");
        var before = look(priya, "E", TODAY);

        household.sends(care, kept(person("F", "Zoltan", "Secret", MALE, "1990"), Grade.SEALED));
        household.sends(care, related("F", FATHER, "E"), couple("F", MARRIED, "J", "2017", null), home("F", "9 Tower House", "LE4 5AZ", "2019", null));
        household.sends(health, person("H1", "Mia", "Webb", FEMALE, "2018"));
        var after = look(priya, "E", TODAY);
        assertThat(after).as("everything is as if he did not exist").isEqualTo(before);
        assertThat(Genogram.svg(after.picture())).doesNotContain("Zoltan").isEqualTo(Genogram.svg(before.picture()));
        Acting.doAs(priya, () -> {
            assertThat(ecomaps.of(household.person(care, "E"), TODAY).toString()).doesNotContain("Zoltan");
            assertThat(cast.rows("select * from family.relationship where other_person_id = ? or person_id = ?", household.person(care, "F"), household.person(care, "F")))
                .as("the database itself shows no row of either end").isEmpty();
        });
        assertThatThrownBy(() -> look(priya, "F", TODAY)).isInstanceOf(NoSuchPerson.class);

        var named = cast.practitioner(care, "Named Worker");
        for (var number : List.of("E", "J")) {
            cast.open(household.person(care, number), named, 2);
        }
        cast.open(household.person(care, "F"), named, 4);
        assertThat(relations(look(named, "E", TODAY))).containsEntry("Zoltan Secret", "father");
    }

    @Test
    void what_is_said_of_a_protected_person_needs_sight_of_what_is_protected() {
        household.sends(care, person("E", "Mia", "Webb", FEMALE, "2018"), kept(person("F", "Omar", "Webb", MALE, "1990"), Grade.PROTECTED));
        household.sends(care, related("F", FATHER, "E"));
        open("E");
        assertThat(look(priya, "E", TODAY).members()).extracting(m -> household.told(m.name())).doesNotContain("Omar Webb");
        cast.open(household.person(care, "F"), priya, 3);
        assertThat(look(priya, "E", TODAY).members()).extracting(m -> household.told(m.name())).contains("Omar Webb");
    }

    @Test
    void whoever_sees_only_the_index_sees_nobody_around_and_nothing_missing() {
        the_doyles();
        var stranger = cast.practitioner(cast.agency(AgencyKind.POLICE), "Paul Officer");
        var ellie = look(stranger, "E", TODAY);
        assertThat(ellie.members()).extracting(m -> household.told(m.name())).containsExactly("Ellie Doyle");
        assertThat(ellie.statements()).isEmpty();
        assertThat(ellie.households()).isEmpty();
        assertThat(ellie.men()).isEmpty();
    }

    @Test
    void two_agencies_who_name_two_fathers_leave_neither_certain() {
        household.sends(care, person("E", "Finn", "Reid", MALE, "2021-01-01"), person("A", "Anna", "Reid", FEMALE, "1990"));
        household.sends(care, related("A", MOTHER, "E"), named("E", CHILD, "Paul Reid"));
        household.sends(care, person("P", "Mark", "Lowe", MALE, "1989"), related("P", PUTATIVE_FATHER, "E"));
        open("E", "A", "P");
        var finn = look(priya, "E", TODAY);
        assertThat(finn.picture().unions().stream().flatMap(u -> u.children().stream()).map(c -> c.descent())).contains(Descent.DISPUTED);
        assertThat(finn.members()).extracting(m -> household.told(m.name())).contains("Paul Reid", "Mark Lowe");
    }

    @Test
    void a_name_without_a_number_is_the_person_of_that_name_in_the_same_family() {
        household.sends(care, person("E", "Leo", "Hart", MALE, "2015"), person("A", "Ann", "Hart", FEMALE, "1990"));
        household.sends(care, related("A", MOTHER, "E"), new RelationshipSent("E", null, "Mrs. Ann HART", CHILD, null, null, null, null, null, null),
            named("E", NIECE_OR_NEPHEW, "Ann Harte"));
        open("E", "A");
        assertThat(look(priya, "E", TODAY).members()).extracting(m -> household.told(m.name())).containsExactlyInAnyOrder("Leo Hart", "Ann Hart", "Ann Harte", "Father not known");
    }

    @Test
    void what_is_said_goes_with_the_record_when_a_record_is_found_to_be_of_another() {
        household.sends(care, person("E", "Mia", "Webb", FEMALE, "2018"), person("J", "Jade", "Webb", FEMALE, "1998"));
        household.sends(care, related("J", MOTHER, "E"));
        open("E", "J");
        var other = cast.person(care, "Another Jade", 1);
        cast.inWorks(() -> cast.update("update people.record set person_id = ? where agency_id = ? and local_id = 'J'", other, care.id()));
        assertThat(relations(look(priya, "E", TODAY))).containsEntry("Another Jade", "mother").doesNotContainKey("Jade Webb");
    }

    @Test
    void a_worker_adds_disputes_ends_and_strikes_out_and_nothing_that_was_said_is_changed() {
        the_doyles();
        var ellie = household.person(care, "E");
        var carl = household.person(care, "M");
        var statement = Acting.as(priya, () -> recording.relate(ellie, new End(carl, ""), AUNT_OR_UNCLE, new End(ellie, ""), When.parse("2020"), null, null, "says grandmother"));
        assertThat(look(priya, "E", TODAY).statements()).extracting(s -> household.told(s.sentence())).contains("Carl Marsh is the uncle of Ellie Doyle");

        var father = said(look(priya, "E", TODAY), "Sean Doyle is the father of Ellie Doyle");
        Acting.doAs(priya, () -> recording.dispute(ellie, father.id(), "Tracy", "says that Carl is the father"));
        var disputed = look(priya, "E", TODAY);
        assertThat(said(disputed, "Sean Doyle is the father of Ellie Doyle").disputes()).hasSize(1).first().asString()
            .startsWith("Tracy disputes it: says that Carl is the father (Priya Nair, ");
        assertThat(disputed.picture().unions().stream().flatMap(u -> u.children().stream()).filter(c -> c.id().equals(ellie.toString())).map(c -> c.descent()))
            .containsExactly(Descent.DISPUTED);

        var partners = said(disputed, "Sean Doyle is the partner of Tracy Pike");
        Acting.doAs(priya, () -> {
            recording.end(ellie, partners.id(), When.parse("2026-09"), "she told me");
            recording.strikeOut(ellie, statement, "the grandmother meant another Carl");
        });
        var ended = look(priya, "E", TODAY);
        assertThat(ended.picture().unions()).extracting(u -> u.bond() + " " + u.words()).contains("FORMER 2015–2026");
        assertThat(look(priya, "E", LocalDate.of(2026, 8, 1)).picture().unions()).extracting(u -> u.bond().name()).contains(Bond.COHABITING.name());
        assertThat(said(ended, "Carl Marsh is the uncle of Ellie Doyle").struckOut()).contains("another Carl");
        assertThat(relations(ended)).containsEntry("Carl Marsh", "mother's former husband");
        assertThat(household.rows("select count(*) as n from family.relationship where superseded_at is not null and agency_id = ?", care.id()).getFirst()).containsEntry("n", 0L);
        assertThat(household.rows("select kind from journal.entry where person_id = ? and kind like '%relationship' order by seq", ellie)).extracting("kind")
            .containsExactly("record-relationship", "disputed-relationship", "ended-relationship", "struck-out-relationship");
    }

    @Test
    void nobody_who_is_not_involved_records_anything() {
        the_doyles();
        var ellie = household.person(care, "E");
        var stranger = cast.practitioner(cast.agency(AgencyKind.POLICE), "Paul Officer");
        Acting.doAs(stranger, () -> {
            assertThatThrownBy(() -> recording.relate(ellie, new End(null, "Bob"), FATHER, new End(ellie, ""), null, null, null, "")).isInstanceOf(MayNotRecord.class);
            assertThatThrownBy(() -> recording.keepTie(ellie, "School", Strength.STRONG, Flow.NONE, "")).isInstanceOf(MayNotRecord.class);
        });
    }

    @Test
    void a_man_of_the_household_is_unchecked_until_somebody_records_that_he_was_reached() {
        the_doyles();
        var ellie = household.person(care, "E");
        var sean = household.person(care, "S");
        var before = look(priya, "E", TODAY);
        assertThat(before.men()).extracting(m -> household.told(m.name()) + " " + m.isChecked()).containsExactly("Sean Doyle false");
        assertThat(before.picture().members()).filteredOn(m -> m.standing() == Standing.NOT_CHECKED).extracting(m -> household.told(m.name())).containsExactly("Sean Doyle");

        Acting.doAs(priya, () -> recording.include(ellie, new End(sean, ""), Status.NOT_TRACED, "assessment", TODAY, "Letter, two visits", ""));
        var after = look(priya, "E", TODAY);
        assertThat(after.men()).allMatch(FamilyView.Man::isChecked).first().extracting(m -> m.inclusions().getFirst().attempts()).isEqualTo("Letter, two visits");
        assertThat(after.picture().members()).noneMatch(m -> m.standing() == Standing.NOT_CHECKED);
        assertThat(look(priya, "C", TODAY).men()).as("what was recorded for a child of the household counts for it").hasSize(1);
    }

    @Test
    void an_ecomap_shows_agencies_kin_elsewhere_and_what_workers_recorded_last() {
        the_doyles();
        household.sends(health, person("H9", "Kelly", "Marsh", FEMALE, "2009-10-10"));
        var kelly = household.person(care, "K");
        Acting.doAs(priya, () -> {
            recording.keepTie(kelly, "Football club", Strength.STRONG, Flow.TO_HOUSEHOLD, "weekly");
            recording.keepTie(kelly, care.name(), Strength.STRESSFUL, Flow.BOTH, "");
            recording.keepTie(kelly, "Food bank", Strength.ORDINARY, Flow.NONE, "");
        });
        clock.set("2026-11-03T10:00");
        Acting.doAs(priya, () -> recording.keepTie(kelly, "food  BANK", null, Flow.NONE, ""));
        var now = Acting.as(priya, () -> ecomaps.of(kelly, LocalDate.of(2026, 11, 3)));
        assertThat(now.rows()).extracting(r -> household.told(r.system()) + ": " + r.strength()).contains("Football club: Strong", care.name() + ": Stressful", "Tracy Pike: Ordinary")
            .noneMatch(row -> row.startsWith("Food bank"));
        assertThat(Acting.as(priya, () -> ecomaps.of(kelly, TODAY)).rows()).extracting(Ecomaps.Row::system).as("the day before it stood").contains("Food bank");
        assertThat(now.picture().members()).extracting(m -> household.told(m.name())).containsExactly("Kelly Marsh", "Carl Marsh");
    }

    private void open(String... numbers) {
        for (var number : numbers) {
            cast.open(household.person(care, number), priya, 2);
        }
    }

    private FamilyView look(Practitioner who, String number, LocalDate on) {
        UUID person = household.person(care, number);
        return Acting.as(who, () -> family.of(person, on, null));
    }

    private Map<String, String> relations(FamilyView view) {
        return view.members().stream().collect(Collectors.toMap(member -> household.told(member.name()), MemberRow::relation));
    }

    private FamilyView.Said said(FamilyView view, String sentence) {
        return view.statements().stream().filter(s -> household.told(s.sentence()).equals(sentence)).findFirst().orElseThrow();
    }
}
