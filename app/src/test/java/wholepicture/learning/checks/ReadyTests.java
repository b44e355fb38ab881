package wholepicture.learning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.Story;
import wholepicture.learning.reading.Themes;

/** Each question that is ready asks in its case, keeps silent in one that is nearly so, and does not concern another. */
@Story
class ReadyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired Processes processes;

    /** What happened is written as {@code ConcernRaised 30 {"concern":…}}: the fact, how many days ago, what was answered. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        was-not-brought-again   | 100 | 2 | ''                                                              | true  | two missed in the year
        was-not-brought-again   | 100 | 1 | ''                                                              | false | one missed
        was-not-brought-again   | 300 | 2 | ''                                                              | false | an adult
        marac-before-conference | 60  | 0 | ConcernRaised 20 {"concern":{"domesticAbuse":"SUSPECTED"}}      | true  | suspected is enough
        marac-before-conference | 60  | 0 | ConcernRaised 20 {"concern":{"domesticAbuse":"NO"}}             | false | asked, and no
        marac-before-conference | 60  | 0 | ChildSeen 20 {}                                                 | false | nothing was said of it
        injury-to-a-baby        | 5   | 0 | ConcernRaised 2 {"concern":{"injury":"a mark on the arm"}}      | true  | a baby with a mark
        injury-to-a-baby        | 13  | 0 | ConcernRaised 2 {"concern":{"injury":"a mark on the arm"}}      | false | older than a year
        injury-to-a-baby        | 5   | 0 | ConcernRaised 2 {"concern":{"injury":""}}                       | false | no mark
        newborn-step-down       | 8   | 0 | ConferenceHeld 200 {}                                           | true  | a plan of seven months
        newborn-step-down       | 10  | 0 | ConferenceHeld 273 {}                                           | false | nine months have passed
        newborn-step-down       | 40  | 0 | ConferenceHeld 200 {}                                           | false | no baby
        men-of-the-household    | 100 | 0 | ''                                                              | true  | every child
        men-of-the-household    | 215 | 0 | ''                                                              | true  | nearly grown up
        men-of-the-household    | 216 | 0 | ''                                                              | false | an adult
        crime-disclosed         | 100 | 0 | ConcernRaised 2 {"concern":{"crime":"assault"}}                 | true  | a crime was told of
        crime-disclosed         | 100 | 0 | ConcernRaised 2 {"concern":{"crime":""}}                        | false | none was
        crime-disclosed         | 100 | 0 | ChildSeen 2 {}                                                  | false | another fact
        minutes-read            | 100 | 0 | ConferenceHeld 9 {}                                             | true  | no minutes
        minutes-read            | 100 | 0 | ConferenceHeld 9 {} ; MinutesIssued 1 {}                        | false | they went out
        minutes-read            | 100 | 0 | StrategyHeld 9 {}                                               | false | no conference
        strategy-in-time        | 100 | 0 | ReferralDecided 2 {}                                            | true  | two days later
        strategy-in-time        | 100 | 0 | ReferralDecided 1 {}                                            | false | the next day
        strategy-in-time        | 100 | 0 | ConcernRaised 5 {}                                              | false | nothing was decided: a crime brought it about
        communication-need      | 30  | 0 | ''                                                              | true  | a child who speaks
        communication-need      | 23  | 0 | ''                                                              | false | not yet two
        communication-need      | 400 | 0 | ''                                                              | false | an adult
        young-carer             | 60  | 0 | ''                                                              | true  | five years old
        young-carer             | 59  | 0 | ''                                                              | false | not yet five
        young-carer             | 216 | 0 | ''                                                              | false | an adult
        was-not-brought-recorded | 100 | 1 | ''                                                             | true  | one was missed before
        was-not-brought-recorded | 100 | 0 | ''                                                             | false | it is the first
        was-not-brought-recorded | 300 | 3 | ''                                                             | false | an adult
        was-not-brought-no-harm | 100 | 0 | AppointmentMissed 3 {"outcome":"WAS_NOT_BROUGHT"}               | true  | a child
        was-not-brought-no-harm | 215 | 0 | ''                                                              | true  | nearly grown up
        was-not-brought-no-harm | 216 | 0 | ''                                                              | false | an adult
        disagreement-stands     | 100 | 0 | DisagreementRaised 3 {}                                         | true  | a child
        disagreement-stands     | 216 | 0 | DisagreementRaised 3 {}                                         | false | on the birthday
        disagreement-stands     | 400 | 0 | DisagreementRaised 3 {}                                         | false | an adult
        minutes-shared          | 100 | 0 | MeetingHeld 3 {"quorate":"NO"}                                  | true  | somebody was missing
        minutes-shared          | 100 | 0 | MeetingHeld 3 {"quorate":"YES"}                                 | false | everybody was there
        minutes-shared          | 100 | 0 | FamilyAsked 3 {"seat":"PARENT"}                                 | false | it was not held
        child-not-asked         | 100 | 0 | FamilyAsked 3 {"seat":"PARENT"}                                 | true  | only a parent was asked
        child-not-asked         | 100 | 0 | FamilyAsked 3 {"seat":"CHILD"}                                  | false | the child was
        child-not-asked         | 59  | 0 | FamilyAsked 3 {"seat":"PARENT"}                                 | false | not yet five
        marac-told-childrens-workers | 400 | 0 | ''                                                         | true  | an adult
        marac-told-childrens-workers | 192 | 0 | ''                                                         | true  | from sixteen on it is MARAC's
        marac-told-childrens-workers | 191 | 0 | ''                                                         | false | a child
        person-not-involved     | 300 | 0 | ConcernRaised 2 {"concern":{"personInvolved":"NO"}}             | true  | nobody asked the adult
        person-not-involved     | 300 | 0 | ConcernRaised 2 {"concern":{"personInvolved":"YES"}}            | false | asked
        person-not-involved     | 100 | 0 | ConcernRaised 2 {"concern":{"personInvolved":"NO"}}             | false | a child
        co-dependent-adults     | 400 | 0 | ConcernRaised 2 {"concern":{"coDependent":"SUSPECTED"}}         | true  | suspected is enough
        co-dependent-adults     | 400 | 0 | ConcernRaised 2 {"concern":{"coDependent":"NO"}}                | false | asked, and no
        co-dependent-adults     | 400 | 0 | ChildSeen 2 {}                                                  | false | another fact
        capacity-doubted        | 240 | 0 | ConcernRaised 2 {"concern":{"capacityDoubted":"YES"}}           | true  | doubted
        capacity-doubted        | 240 | 0 | ConcernRaised 2 {"concern":{"capacityDoubted":"NO"}}            | false | nobody doubts it
        capacity-doubted        | 200 | 0 | ConcernRaised 2 {"concern":{"capacityDoubted":"YES"}}           | false | not yet grown up
        """)
    void each_asks_where_it_should(String key, int months, int missed, String happened, boolean asks, String because) {
        var facts = new ArrayList<Situation.Past>();
        for (var one : happened.isEmpty() ? new String[0] : happened.split(" ; ")) {
            var part = one.strip().split(" ", 3);
            facts.add(new Situation.Past(part[0], DAY.minusDays(Long.parseLong(part[1])), JSON.readTree(part[2])));
        }
        var lines = java.util.stream.IntStream.range(0, missed).mapToObj(i -> new Situation.Line("APPOINTMENT", DAY.minusDays(40L * (i + 1)), "WAS_NOT_BROUGHT")).toList();
        var born = DAY.minusMonths(months);
        assertThat(Weighing.holds(java.util.stream.Stream.concat(Ready.ALL.stream(), Ready.WAITING.stream()).filter(one -> one.key().equals(key)).findFirst().orElseThrow().wording().condition(), new Situation(DAY, born, born, false, "", facts, lines, 0))).as(because).isEqualTo(asks);
    }

    @Test
    void those_of_a_process_that_is_not_here_have_all_but_the_process() {
        var themes = Themes.PUBLISHED.all().stream().map(Themes.Theme::id).collect(Collectors.toSet());
        assertThat(Ready.WAITING).extracting(Ready.One::key).hasSize(3).doesNotHaveDuplicates();
        assertThat(Ready.WAITING).allSatisfy(one -> {
            assertThat(processes.problems(one.from(DAY))).as("nobody can be asked yet").containsExactly("Choose with which act it asks.");
            assertThat(themes).containsAll(one.wording().themes());
            assertThat(one.wording().source()).isNotBlank();
            assertThat(one.wording().lesson().split("[.!?](\\s|$)")).as("the lesson of %s in two sentences", one.key()).hasSize(2);
            assertThat(Ready.named(one.key())).isEmpty();
        });
    }

    @Test
    void each_can_be_asked_has_a_source_and_a_theme_of_the_vocabulary_and_runs_out() {
        var themes = Themes.PUBLISHED.all().stream().map(Themes.Theme::id).collect(Collectors.toSet());
        assertThat(Ready.ALL).extracting(Ready.One::key).doesNotHaveDuplicates();
        assertThat(Ready.ALL).allSatisfy(one -> {
            var wording = one.from(DAY);
            assertThat(processes.problems(wording)).as(one.key()).isEqualTo(List.of());
            assertThat(processes.inWords(wording)).as(one.key()).doesNotContain("concern.");
            assertThat(themes).containsAll(wording.themes());
            assertThat(wording.source()).isNotBlank();
            assertThat(wording.lesson().split("[.!?](\\s|$)")).as("the lesson of %s in two sentences", one.key()).hasSize(2);
            assertThat(wording.until()).isEqualTo(DAY.plusYears(1));
        });
    }
}
