package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.Said.Standing;
import wholepicture.childprotection.Words.Outcome;
import wholepicture.childprotection.frontdoor.LinkedConcerns;

/** What people say is checked before a case closes on it, and concerns that tell of the same are linked. */
@Story
class StatementsStoryTests extends ProtectionStory {

    @Autowired SaidRows said;
    @Autowired LinkedConcerns linked;
    @Autowired Linking linking;

    @Test
    void a_neighbours_word_has_a_weight_and_a_parents_word_does_not_stand_alone_before_a_case_closes() {
        var file = raised(List.of(new Concern.Statement("Mother", "He fell from the sofa"), new Concern.Statement("The neighbour", "Shouting every night")));
        by(manager, file, new FrontDoor.EarlierConcernsRead(0, "none"));
        assertThat(toVerify(file)).as("both are to verify").containsExactly(1, 2);
        refused(manager, file, closing(""), "Statement 2 (a neighbour) has no weight");
        refused(worker, file, new Statements.StatementChecked(2, Standing.CANNOT, Teller.NEIGHBOUR, "", ""), "what weight it has");
        refused(worker, file, new Statements.StatementChecked(2, Standing.DISPUTED, Teller.NEIGHBOUR, "", "little"), "second source");
        refused(worker, file, new Statements.StatementChecked(3, Standing.CANNOT, Teller.OTHER, "", "none"), "no such statement");
        by(worker, file, new Statements.StatementChecked(2, Standing.DISPUTED, Teller.NEIGHBOUR, "police call log: no calls", "some: the log covers one month"));
        refused(manager, file, closing(""), "Statement 1 is a parent's word");
        by(manager, file, closing("The hospital has closed; nobody else was there"));
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_SIGNATURE);
        assertThat(toVerify(file)).containsExactly(1);
        by(manager, file, new FrontDoor.ReferrerTold(true, "by telephone", "spoke"));
        by(otherManager, file, new FrontDoor.SignedOff(true));
        assertThat(toVerify(file)).as("a closed case is not on the worklist").isEmpty();
        assertThat(Acting.as(manager, said::weighed)).isEqualTo(new SaidRows.Weighed(1, 0));
    }

    @Test
    void a_parents_word_that_a_second_source_bears_out_needs_no_reason_and_what_protects_is_never_held_up() {
        var file = raised(List.of(new Concern.Statement("Father", "She was at my sister's")));
        by(manager, file, new FrontDoor.EarlierConcernsRead(0, "none"));
        by(worker, file, new Statements.StatementChecked(1, Standing.VERIFIED, Teller.PARENT, "the aunt, by telephone", ""));
        by(manager, file, closing(""));
        var other = raised(List.of(new Concern.Statement("Father", "She fell"), new Concern.Statement("Grandmother", "He hits her")));
        by(manager, other, Told.decided(Outcome.STRATEGY));
        assertThat(stage(other)).isEqualTo(Stage.AWAITING_STRATEGY);
    }

    @Test
    void other_agencies_concerns_are_answered_before_a_case_closes() {
        var file = raised(List.of());
        by(manager, file, new FrontDoor.EarlierConcernsRead(2, "two of the police"));
        refused(manager, file, new FrontDoor.ReferralDecided(Outcome.NO_FURTHER_ACTION, Words.Level.UNIVERSAL, "", Told.LOOKED, new ClosingGrounds("", 2, " ")), "Other agencies had 2");
        by(manager, file, new FrontDoor.ReferralDecided(Outcome.NO_FURTHER_ACTION, Words.Level.UNIVERSAL, "", Told.LOOKED, new ClosingGrounds("", 2, "Both were about the flat below")));
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_SIGNATURE);
    }

    /** The gate looks for itself: it does not believe what a page, or whoever calls it, says of other agencies. */
    @Test
    void the_gate_itself_finds_other_agencies_concerns_and_an_assessment_closes_past_none_and_past_no_parents_word() {
        var file = raised(List.of(new Concern.Statement("Mother", "He fell from the sofa")));
        cast.open(file.person(), manager, 2);
        by(manager, file, Told.decided(Outcome.ASSESSMENT));
        by(worker, file, Told.seen());
        var look = Told.LOOKED;
        refused(manager, file, new Authorising.AssessmentAuthorised("all is well", true, look), "Statement 1 is a parent's word");
        var constable = cast.practitioner(cast.agency(AgencyKind.POLICE), "Polly Constable");
        cast.open(file.person(), constable, 2);
        Acting.doAs(constable, () -> protection.raise(List.of(file.person()), care, Told.concern(), clock.instant(), Because.of("Called out")));
        refused(manager, file, new Authorising.AssessmentAuthorised("all is well", true, look, "", new ClosingGrounds("nobody else was there", 0, "")), "Other agencies had 1 concerns");
        by(manager, file, new Authorising.AssessmentAuthorised("all is well", true, look, "", new ClosingGrounds("nobody else was there", 0, "The police came to the flat below")));
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        Mother,            SCHOOL,    PARENT
        Grandmother,       SCHOOL,    FAMILY
        A friend of mother, SCHOOL,   FRIEND
        The neighbour,     SCHOOL,    NEIGHBOUR
        Class teacher,     SCHOOL,    OTHER
        The referrer,      SCHOOL,    PROFESSIONAL
        The referrer,      ANONYMOUS, ANONYMOUS
        The referrer,      ACQUAINTANCE, FRIEND
        The child,         SCHOOL,    CHILD
        """)
    void who_says_it_is_read_from_what_they_are_called(String who, Words.Source source, Teller teller) {
        assertThat(Teller.called(who, source)).isEqualTo(teller);
    }

    @Test
    void the_same_event_told_by_two_agencies_is_found_and_linked_and_each_referrer_hears_back() {
        UUID child = cast.person(school, "Nell Story", 1);
        var police = cast.agency(AgencyKind.POLICE);
        var constable = cast.practitioner(police, "Polly Constable");
        var first = Acting.as(lead, () -> protection.raise(List.of(child), care, Told.concern(), clock.instant(), Because.of("Hungry")).getFirst());
        clock.set("2026-11-04T10:00");
        var second = Acting.as(constable, () -> protection.raise(List.of(child), care, Told.concern(), clock.instant(), Because.of("Called out")).getFirst());
        clock.set("2026-11-30T10:00");
        Acting.doAs(constable, () -> protection.raise(List.of(child), care, Told.concern(), clock.instant(), Because.of("Weeks later")));
        cast.open(child, worker, 2);
        cast.open(child, manager, 2);

        assertThat(Acting.as(worker, () -> linked.near(child, second.ref().value(), second.openedAt()))).extracting(LinkedConcerns.Like::ref).containsExactly(first.ref().value());
        assertThatThrownBy(() -> link(lead, first, second)).isInstanceOfAny(NoSuchCase.class, MayNotAct.class);
        link(worker, first, second);
        for (var file : List.of(first, second)) {
            var reading = Acting.as(worker, () -> protection.read(child, file.ref()));
            assertThat(reading.journey().has(Alike.ConcernsLinked.class)).isTrue();
            assertThat(clock(file, "cp.referrer-told").ended()).as("each referrer is still to be told").isNull();
        }
        assertThatThrownBy(() -> link(worker, second, first)).isInstanceOf(Unlawful.class).hasMessageContaining("linked like this already");
        assertThat(Acting.as(lead, () -> protection.read(child, first.ref())).rows()).as("a referrer does not learn of another agency's concern")
            .noneMatch(row -> row.kind().equals("ConcernsLinked"));
        assertThat(stage(first)).isEqualTo(Stage.REFERRED);
        assertThat(stage(second)).isEqualTo(Stage.REFERRED);
    }

    private void link(wholepicture.agencies.Practitioner who, CaseFile one, CaseFile other) {
        Acting.doAs(who, () -> linking.link(one, other.person(), other.ref(), Alike.How.SAME_EVENT, Because.of("the same night")));
    }

    private CaseFile raised(List<Concern.Statement> statements) {
        UUID child = cast.person(school, "Nell Story", 1);
        var told = Told.concern();
        var concern = new Concern(told.source(), told.referrer(), told.account(), statements, told.indicators(), told.level(), told.sexualExploitation(), told.neglect(),
            told.neglectToolkit(), told.domesticAbuse(), told.injury(), told.crime(), told.dangerNow(), told.parents());
        return Acting.as(lead, () -> protection.raise(List.of(child), care, concern, clock.instant(), Because.of("Hungry")).getFirst());
    }

    private static FrontDoor.ReferralDecided closing(String onlyParents) {
        return new FrontDoor.ReferralDecided(Outcome.NO_FURTHER_ACTION, Words.Level.UNIVERSAL, "", Told.LOOKED, new ClosingGrounds(onlyParents, 0, ""));
    }

    private List<Integer> toVerify(CaseFile file) {
        return Acting.as(worker, () -> said.toVerify(null)).stream().filter(one -> one.caseId() == file.id()).map(SaidRows.ToVerify::n).toList();
    }
}
