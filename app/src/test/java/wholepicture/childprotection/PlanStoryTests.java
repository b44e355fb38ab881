package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.PlanWork.GoalWritten;
import wholepicture.clocks.RunningClock.State;

/** What a core group does with the plan that a conference gave it. */
@Story
class PlanStoryTests extends ProtectionStory {

    @Autowired MockMvc mvc;
    @Autowired wholepicture.agencies.Workers workers;

    @Test
    void two_people_edit_one_plan_at_once_and_nobodys_words_are_lost() throws Exception {
        var file = onPlan();
        by(worker, file, ToldOfPlan.goal(0, "Nell goes hungry"));
        var form = file.address() + "/plan-goal?part=goal-1";
        var hers = open(worker, form);
        var his = open(manager, form);
        assertThat(hers.select("#danger").text()).isEqualTo("Nell goes hungry");
        assertThat(send(worker, hers, file, "danger", "Nell goes hungry, and her weight falls").title()).isEmpty();
        var refused = send(manager, his, file, "danger", "Nell is hungry and tells nobody");
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.select(".govuk-error-summary").text()).contains("Sam Okafor changed this", "Nell goes hungry, and her weight falls", "not saved yet");
        assertThat(refused.select("#danger").text()).as("his words stay on the page").isEqualTo("Nell is hungry and tells nobody");
        assertThat(goal(file)).isEqualTo("Nell goes hungry, and her weight falls");
        assertThat(send(manager, refused, file, "danger", "Nell is hungry, her weight falls, and she tells nobody").title()).as("having read hers, he saves both").isEmpty();
        assertThat(goal(file)).isEqualTo("Nell is hungry, her weight falls, and she tells nobody");
        var plan = ProtectionPlan.of(Acting.as(worker, () -> protection.read(file.person(), file.ref())).journey());
        assertThat(plan.versions("goal-1").stream().map(h -> ((GoalWritten) h.fact()).danger())).containsExactly("Nell goes hungry",
            "Nell goes hungry, and her weight falls", "Nell is hungry, her weight falls, and she tells nobody");
        var versions = open(worker, file.address() + "/plan").select("a:contains(Version )").eachAttr("href");
        assertThat(versions).hasSize(4);
        assertThat(open(worker, versions.get(1)).select("main").text()).contains("This is the plan as it was", "Danger: Nell goes hungry, and her weight falls").doesNotContain("tells nobody");
    }

    @Test
    void the_outline_of_the_conference_is_carried_into_the_plan_and_every_recommendation_has_a_status() throws Exception {
        var file = onPlan();
        var page = open(worker, file.address() + "/plan");
        assertThat(page.select("tr:contains(Breakfast every day)").text()).contains("mother", "food diary", "20 Dec 2026", "Open");
        assertThat(page.select("tr:contains(Tells the lead)").text()).contains("School", "Not begun");
        by(worker, file, ToldOfPlan.action("outline-1", 1, LocalDate.of(2026, 12, 1)));
        refused(worker, file, new PlanWork.ActionJudged("outline-1", true, " "), "what shows");
        refused(worker, file, new PlanWork.ActionJudged("outline-9", true, "diary"), "no such action");
        by(worker, file, new PlanWork.ActionJudged("outline-2", false, "clinic was closed"));
        by(worker, file, new PlanWork.RecommendationJudged("r1", PlanWork.Standing.UNDER_WAY, "told twice this week"));
        refused(worker, file, new PlanWork.RecommendationJudged("r2", PlanWork.Standing.DONE, "x"), "no such recommendation");
        refused(worker, file, new Planning.CoreGroupMet(Told.conference(), "a", "b", "c", null), "Rate each");
        by(worker, file, Told.coreGroup());
        clock.set("2026-12-10T10:00");
        var later = open(worker, file.address() + "/plan");
        assertThat(later.select("tr:contains(Grandmother brings breakfast)").text()).contains("the food diary", "Over");
        assertThat(later.select("tr:contains(Weight checked)").text()).contains("Not done", "clinic was closed");
        assertThat(later.select("tr:contains(Tells the lead)").text()).contains("Under way", "told twice this week");
        assertThat(later.select("main").text()).contains("Better. a little", "Done: no plan is needed for it. yes", "As it was. not yet");
    }

    @Test
    void a_visit_that_does_not_reach_the_child_leaves_the_clock_running_and_an_overdue_visit_is_on_my_work() {
        var file = onPlan();
        Acting.doAs(manager, () -> protection.give(file.person(), file.ref(), cast.worker(care, "Vi Sitor"), wholepicture.cases.Because.of("she knows Nell")));
        assertThat(clock(file, "cp.visit").due().lastDay()).as("10 working days of the conference").isEqualTo("2026-12-04");
        by(worker, file, new PlanWork.VisitsSet("visits", 0, PlanWork.VisitEvery.WEEK, "Vi Sitor"));
        assertThat(clock(file, "cp.visit").reason()).isEqualTo("Visits were set to another interval");
        assertThat(clock(file, "cp.visit-weekly").due().lastDay()).isEqualTo("2026-11-27");
        clock.set("2026-11-26T10:00");
        refused(worker, file, new PlanWork.Visited("Vi Sitor", true, true, true, true, "", "at home", "", " ", "", "", ""), "at least one of the three");
        refused(worker, file, new PlanWork.Visited("Vi Sitor", true, true, false, true, "", "at home", "hello", "", "", "", ""), "not seen alone");
        by(worker, file, ToldOfPlan.visit(false));
        clock.set("2026-11-30T10:00");
        assertThat(state(file, "cp.visit-weekly")).isEqualTo(State.OVER);
        by(worker, file, ToldOfPlan.visit(true));
        assertThat(all(file).stream().filter(c -> c.timescale().code().equals("cp.visit-weekly")).map(c -> String.valueOf(c.ended()))).containsExactlyInAnyOrder("BREACHED", "null");
        assertThat(cast.inWorks(() -> cast.one("select count(*) from chronology.entry where person_id = ? and to_jsonb(entry)::text like '%Nan made porridge%'", Integer.class,
            file.person()))).isEqualTo(1);
    }

    @Test
    void a_conference_settles_its_four_tasks_before_a_plan_is_one() {
        var file = called();
        var day = LocalDate.of(2026, 11, 20);
        var whole = Told.outline(day);
        var tasks = java.util.Objects.requireNonNull(whole.tasks());
        refused(worker, file, conference(with(whole, "Meals every day by Christmas", tasks)), "with a dash between them");
        refused(worker, file, conference(with(whole, "Meals – mother – by Christmas – diary", tasks)), "with a dash between them");
        refused(worker, file, conference(with(whole, whole.outline(), new PlanOutline.Tasks(tasks.body(), false, tasks.family(), tasks.coreGroup(), tasks.whole(), tasks.review()))), "qualified");
        refused(worker, file, conference(with(whole, whole.outline(), new PlanOutline.Tasks(tasks.body(), true, " ", tasks.coreGroup(), tasks.whole(), tasks.review()))), "family members");
        refused(worker, file, conference(with(whole, whole.outline(), new PlanOutline.Tasks(tasks.body(), true, "mother", day.plusDays(15), tasks.whole(), tasks.review()))), "by 4 December 2026");
        refused(worker, file, conference(with(whole, whole.outline(), new PlanOutline.Tasks(tasks.body(), true, "mother", tasks.coreGroup(), tasks.whole(), day.plusMonths(4)))), "by 20 February 2027");
        refused(worker, file, conference(new PlanOutline(whole.category(), "Lena Lead", whole.coreGroup(), whole.outline(), whole.contingency(), tasks, List.of())), "employed by the body");
        cast.inWorks(() -> cast.update("update agencies.worker set job_title = 'family support assistant' where id = ?", otherManager.workerId()));
        refused(worker, file, conference(new PlanOutline(whole.category(), "Ola Other", whole.coreGroup(), whole.outline(), whole.contingency(), tasks, List.of())), "is a social worker. Ola Other has another job");
        refused(worker, file, conference(new PlanOutline(whole.category(), whole.lead(), whole.coreGroup(), whole.outline(), whole.contingency(), tasks,
            Recommendation.read("tell the school"))), "Begin each recommendation with the agency");
        refused(worker, file, new Planning.ConferenceHeld(Told.conference(), true, whole, 0, "", "", ""), "means for this child");
        by(worker, file, conference(whole));
        assertThat(stage(file)).isEqualTo(Stage.ON_PLAN);
    }

    private static PlanOutline with(PlanOutline whole, String outline, PlanOutline.Tasks tasks) {
        return new PlanOutline(whole.category(), whole.lead(), whole.coreGroup(), outline, whole.contingency(), tasks, whole.recommendations());
    }

    private static Planning.ConferenceHeld conference(PlanOutline plan) {
        return new Planning.ConferenceHeld(Told.conference(), true, plan, 0, "", "hunger that nobody answers", "");
    }

    private String goal(CaseFile file) {
        return ProtectionPlan.of(Acting.as(worker, () -> protection.read(file.person(), file.ref())).journey()).parts(GoalWritten.class).getFirst().fact().danger();
    }

    private wholepicture.agencies.Worker who(Practitioner who) {
        return workers.byId(java.util.Objects.requireNonNull(who.workerId())).orElseThrow();
    }

    private Document open(Practitioner who, String address) throws Exception {
        var answer = mvc.perform(get(address).with(cast.signedIn(who(who)))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** Sends the form as it was opened, with one answer typed anew. */
    private Document send(Practitioner who, Document form, CaseFile file, String name, String typed) throws Exception {
        var request = post(file.address() + "/plan-goal").with(cast.signedIn(who(who))).with(csrf());
        form.select("main form input[type=hidden]:not([name=_csrf])").forEach(hidden -> request.param(hidden.attr("name"), hidden.val()));
        request.param("goal", form.select("#goal").text()).param("scale", form.select("#scale").val()).param(name, typed);
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }
}
