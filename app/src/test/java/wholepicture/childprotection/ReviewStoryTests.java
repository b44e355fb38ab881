package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.cases.Because;
import wholepicture.childprotection.ChairsJudgement.Participation;
import wholepicture.childprotection.ChairsJudgement.Progress;
import wholepicture.childprotection.Words.EnquiryOutcome;
import wholepicture.childprotection.Words.Outcome;
import wholepicture.childprotection.Words.Sector;
import wholepicture.childprotection.Words.StrategyDecision;

/** What the chair of a review judges, the plans beside the protection plan, and how a family is with those who work with it. */
@Story
class ReviewStoryTests extends ProtectionStory {

    private static final Set<Sector> TABLE = Set.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.EDUCATION);

    @Autowired MockMvc mvc;
    @Autowired Workers workers;

    @Test
    void a_chair_names_who_decided_challenges_what_is_not_enough_and_asks_for_evidence_before_a_plan_ends() {
        var file = onPlan();
        clock.set("2027-02-18T10:00");
        var goesOn = Told.goesOn();
        refused(worker, file, review(goesOn, null), "rates the progress");
        refused(worker, file, review(goesOn, new ChairsJudgement(Progress.SOME, "", Set.of(), Participation.PN1, "", "", "received")), "agencies that decided");
        refused(worker, file, review(goesOn, new ChairsJudgement(Progress.NOT_ENOUGH, " ", TABLE, Participation.PN1, "", "", "received")), "what the chair challenged");
        refused(worker, file, review(goesOn, new ChairsJudgement(Progress.SOME, "", TABLE, Participation.PN1, "", "", "")), "completed assessment");
        by(worker, file, review(goesOn, new ChairsJudgement(Progress.NOT_ENOUGH, "aunt takes over breakfasts from Monday", TABLE, Participation.PN6, "", "", "not received: late")));
        clock.set("2027-07-01T10:00");
        var ends = Told.ends(LocalDate.of(2027, 7, 1));
        refused(worker, file, review(ends, new ChairsJudgement(Progress.ENOUGH, "", TABLE, Participation.PN1, " ", "", "")), "from whom besides the parents");
        refused(worker, file, ends, "without a manager's oversight");
        refused(worker, file, Told.oversight(), "Only a manager");
        by(manager, file, Told.oversight());
        by(worker, file, ends);
        assertThat(stage(file)).isEqualTo(Stage.ENDED);
    }

    @Test
    void for_a_baby_the_review_asks_what_would_show_that_risk_is_made_small() {
        var file = onPlan();
        cast.inWorks(() -> cast.update("update people.person set born_from = '2026-10-01', born_to = '2026-10-01' where id = ?", file.person()));
        clock.set("2027-02-18T10:00");
        refused(worker, file, review(Told.goesOn(), new ChairsJudgement(Progress.SOME, "", TABLE, Participation.PN0, "", "", "received")), "This is a baby");
        by(worker, file, Told.goesOn());
        assertThat(stage(file)).isEqualTo(Stage.ON_PLAN);
    }

    @Test
    void the_plans_of_a_child_are_read_over_time_and_never_two_of_a_kind() throws Exception {
        var file = raised();
        by(manager, file, Told.decided(Outcome.ASSESSMENT));
        by(worker, file, ToldOfPlan.needPlan());
        assertThat(clock(file, "cp.need-plan-review").due().lastDay()).isEqualTo("2027-02-02");
        refused(worker, file, ToldOfPlan.needPlan(), "already");
        by(worker, file, new Strategy.StrategyAsked("bruise"));
        at(worker, file, Told.strategy(StrategyDecision.JOINT_ENQUIRY), "2026-11-02T10:00");
        by(worker, file, new OtherPlans.InterimPlanMade("with her aunt", "Sam, every second day"));
        by(worker, file, new Enquiries.EnquiryConcluded("Neglect", EnquiryOutcome.CONFERENCE));
        by(manager, file, new Authorising.EnquiryAuthorised());
        by(worker, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 20), "Priya Nair"));
        assertThat(page(worker, file.address())).doesNotContain("There is no interim plan");
        clock.set("2026-11-20T14:00");
        by(worker, file, Told.planMade(LocalDate.of(2026, 11, 20)));
        assertThat(clock(file, "cp.need-plan-review").reason()).contains("took the place");
        assertThat(Jsoup.parse(html(worker, "/people/" + file.person() + "/protection/plans")).select("tbody tr").eachText()).satisfiesExactly(
            row -> assertThat(row).startsWith("Child protection plan 20 November 2026 Now Neglect"),
            row -> assertThat(row).startsWith("Interim plan until the conference 2 November 2026 20 November 2026 with her aunt. The conference decided: a child protection plan"),
            row -> assertThat(row).startsWith("Interim plan until the conference 2 November 2026 2 November 2026"),
            row -> assertThat(row).startsWith("Child in need plan 2 November 2026 20 November 2026").contains("took its place"));
    }

    @Test
    void a_child_who_waits_for_a_conference_without_an_interim_plan_is_flagged() throws Exception {
        var file = raised();
        by(manager, file, new Moving.TransferredIn("Westshire", Words.Category.NEGLECT, LocalDate.of(2026, 9, 1), "plan"));
        assertThat(page(worker, file.address())).contains("There is no interim plan that keeps this child safe");
        by(worker, file, new OtherPlans.InterimPlanMade("as in Westshire: with Nan", "Sam, weekly"));
        assertThat(page(worker, file.address())).doesNotContain("There is no interim plan");
    }

    @Test
    void the_same_words_for_two_children_are_flagged_and_disguised_compliance_stays_until_it_was_spoken_of() throws Exception {
        var children = List.of(cast.person(school, "Nell Story", 1), cast.person(school, "Kai Story", 1));
        var files = Acting.as(lead, () -> protection.raise(children, care, Told.concern("Assault"), clock.instant(), Because.of("both hungry")));
        for (var file : files) {
            by(worker, file, Told.strategy(StrategyDecision.JOINT_ENQUIRY));
            by(worker, file, new Enquiries.EnquiryConcluded("The children go hungry and nobody notices it", EnquiryOutcome.CONFERENCE));
        }
        assertThat(page(worker, files.getFirst().address())).contains("The same words stand here and in the record of Kai Story: the analysis of the enquiries");
        var file = files.getFirst();
        refused(worker, file, new Engagement.NotEngaging("never in", "", "legal advice"), "by which strategy");
        refused(manager, file, new Engagement.ComplianceAddressed("x"), "No disguised compliance waits");
        by(worker, file, new Engagement.DisguisedCompliance("the diary is in one ink", "asked for receipts", "said they were lost"));
        assertThat(page(manager, file.address())).contains("no manager has spoken of it");
        refused(worker, file, new Engagement.ComplianceAddressed("x"), "Only a manager");
        by(manager, file, new Engagement.ComplianceAddressed("visits without notice from now on"));
        assertThat(page(manager, file.address())).doesNotContain("no manager has spoken of it");
    }

    @Test
    void an_agency_that_is_involved_and_was_never_spoken_to_is_named_before_anybody_decides() throws Exception {
        var file = enquiring("2026-11-02T10:00");
        cast.open(file.person(), worker, 2);
        var nurse = cast.practitioner(cast.agency(AgencyKind.COMMUNITY_HEALTH), "Grace Nurse");
        var agency = nurse.agency();
        cast.inWorks(() -> cast.update("insert into access.involvement (record_id, agency_id, worker_id, worker, role, since) values (access.own_record(?, ?), ?, ?, ?, 'Health visitor', '2026-01-01')",
            file.person(), nurse.agencyId(), nurse.agencyId(), nurse.workerId(), nurse.name()));
        assertThat(page(worker, file.address() + "/conclude")).contains("Nobody has spoken to: ", agency);
        assertThat(page(worker, file.address())).contains(agency + " Never in this case");
        by(worker, file, new Enquiries.AgencyAnswered(agency, "weight falling"));
        assertThat(page(worker, file.address() + "/conclude")).doesNotContain(agency);
        assertThat(page(worker, file.address())).contains(agency + " 2 November 2026");
    }

    private static Planning.ReviewHeld review(Planning.ReviewHeld of, @Nullable ChairsJudgement judged) {
        return new Planning.ReviewHeld(of.meeting(), of.continuingRisk(), of.category(), of.categoryReason(), of.progress(), of.stepDown(), judged);
    }

    private String page(Practitioner who, String address) throws Exception {
        return Jsoup.parse(html(who, address)).select("main").text();
    }

    private String html(Practitioner who, String address) throws Exception {
        var worker = workers.byId(java.util.Objects.requireNonNull(who.workerId())).orElseThrow();
        var answer = mvc.perform(get(address).with(cast.signedIn(worker))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }
}
