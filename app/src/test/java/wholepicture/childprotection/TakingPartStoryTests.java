package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Story;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.TakingPart.FamilyGiven;
import wholepicture.childprotection.TakingPart.Form;
import wholepicture.childprotection.TakingPart.Paper;
import wholepicture.family.Inclusion;
import wholepicture.family.Recording;
import wholepicture.family.Statement.End;

/** How a family takes part, what it is given, and whether we have grown used to it. */
@Story
class TakingPartStoryTests extends ProtectionStory {

    @Autowired MockMvcTester pages;
    @Autowired Recording recording;

    @Test
    void three_core_groups_that_find_nothing_better_ask_whether_we_have_grown_used_to_it() {
        var file = onPlan();
        for (var day : new String[] {"2026-12-01T10:00", "2026-12-20T10:00"}) {
            clock.set(day);
            by(worker, file, asItWas());
        }
        assertThat(TakingPart.standsStill(journey(file))).as("twice").isFalse();
        assertThat(shown(file)).doesNotContain("grown used to this family");
        clock.set("2027-01-10T10:00");
        by(worker, file, asItWas());
        assertThat(shown(file)).contains("Three core groups or reviews in a row found nothing better", "Ask whether we have grown used to this family");
        refused(worker, file, new TakingPart.FamiliarityAsked("The flat no longer shocks us", ""), "who looks afresh");
        by(worker, file, new TakingPart.FamiliarityAsked("The flat no longer shocks us", "Ola Other, on Monday"));
        assertThat(TakingPart.standsStill(journey(file))).as("it was asked").isFalse();
        by(worker, file, Told.coreGroup());
    }

    private static Planning.CoreGroupMet asItWas() {
        return new Planning.CoreGroupMet(Told.conference(), "as before", "as before", "no", new Planning.Rated(Planning.Rating.SAME, Planning.Rating.WORSE, Planning.Rating.BETTER));
    }

    @Test
    void how_each_parent_takes_part_stands_on_the_case_with_the_last_contact() {
        var file = enquiring("2026-11-02T10:00");
        refused(worker, file, new TakingPart.ParentTakesPart("father", TakingPart.Part.NOT_REACHED, ""), "what shows");
        by(worker, file, new TakingPart.ParentTakesPart("father", TakingPart.Part.NOT_REACHED, "two letters, three calls"));
        by(worker, file, new TakingPart.ParentTakesPart("mother", TakingPart.Part.IN_WORDS, "says yes to breakfast club; never came"));
        assertThat(shown(file)).contains("How parents and carers take part", "Was not reached; 2 November 2026", "Says yes, and does not; 2 November 2026");
    }

    @Test
    void a_family_that_needs_easy_words_is_not_given_the_plan_as_it_was_written() {
        var file = onPlan();
        refused(worker, file, given("easy words", Form.AS_IS, "", "told it back"), "Give it in a form that meets this");
        refused(worker, file, given("easy words", Form.EASY, "", "told it back"), "word for word");
        refused(worker, file, given("easy words", Form.EASY, "We want Nell to eat every day.", ""), "how it was checked");
        refused(worker, file, given("Polish interpreter", Form.TRANSLATED, "Chcemy, aby Nell jadła codziennie.", "told it back"), "into which language");
        by(worker, file, given("none", Form.AS_IS, "", ""));
        by(worker, file, given("easy words", Form.EASY, "We want Nell to eat every day.", "She said: breakfast, every day."));
        var page = shown(file);
        assertThat(page).contains("What the family was given", "The plan, to mother");
        var address = file.address() + "/family-given/" + journey(file).facts().getLast().n();
        var sam = cast.worker(care, "Sam Other");
        cast.open(file.person(), wholepicture.agencies.Practitioner.of(sam), 2);
        assertThat(pages.get().uri(address).with(cast.signedIn(sam))).hasStatusOk().bodyText().contains("We want Nell to eat every day.", "She said: breakfast, every day.");
        var stranger = cast.worker(cast.agency(AgencyKind.POLICE), "Paul Officer", Role.PRACTITIONER, Role.MANAGER);
        assertThat(pages.get().uri(address).with(cast.signedIn(stranger))).hasStatus(404);
        assertThat(pages.post().uri(file.address() + "/family-given").with(cast.signedIn(sam)).with(csrf()).param("put", "words").param("paper", "PLAN").param("whom", "mother")).hasStatusOk().bodyText()
            .contains("This is a plan to keep Nell safe.", "Who does what:", "If you do not understand something");
    }

    @Test
    void how_well_families_on_plans_are_known_is_counted_for_those_who_may_see_them() {
        var file = onPlan();
        var father = cast.person(care, "Dan Story", 1);
        cast.inWorks(() -> cast.update("update people.person set sex = 'MALE', born_from = '1990-01-01', born_to = '1990-01-01', born_precision = 'DAY' where id = ?", father));
        cast.inWorks(() -> cast.update("update people.person set born_from = '2020-01-01', born_to = '2020-01-01', born_precision = 'DAY' where id = ?", file.person()));
        var boss = cast.worker(care, "Bo Boss", Role.MANAGER);
        cast.open(file.person(), wholepicture.agencies.Practitioner.of(boss), 2);
        assertThat(families(boss)).contains("Plans without a genogram No team 1 of 1", "No man is known");
        wholepicture.agencies.Acting.doAs(wholepicture.agencies.Practitioner.of(boss), () -> recording.relate(file.person(), new End(father, "Dan Story"), RelationshipKind.FATHER,
            new End(file.person(), "Nell Story"), null, null, true, ""));
        assertThat(families(boss)).contains("Plans without a genogram No team 0 of 1", "Nothing recorded of: Dan Story", "Plans in which every man is accounted for No team 0 of 1");
        assertThat(shown(file)).as("parental responsibility, and nobody spoke to him").contains("Dan Story, parental responsibility", "No contact recorded in this case");
        wholepicture.agencies.Acting.doAs(wholepicture.agencies.Practitioner.of(boss), () -> recording.include(file.person(), new End(father, "Dan Story"), Inclusion.Status.INVITED, "conference",
            java.time.LocalDate.of(2026, 11, 20), "", ""));
        assertThat(families(boss)).contains("All 1 accounted for", "Plans in which every man was invited, assessed or consulted No team 1 of 1");
        assertThat(families(cast.worker(cast.agency(AgencyKind.POLICE), "Fay Far", Role.MANAGER))).contains("No child whom you may see").doesNotContain("Nell Story");
        assertThat(pages.get().uri("/assessments/families").with(cast.signedIn(cast.worker(care, "Sam Other")))).hasStatus(403);
    }

    private String families(wholepicture.agencies.Worker who) {
        return text(pages.get().uri("/assessments/families").with(cast.signedIn(who)).exchange());
    }

    @Test
    void no_action_without_a_measure_a_name_and_a_day_and_no_visit_without_a_word_on_the_child() {
        var file = onPlan();
        var day = java.time.LocalDate.of(2026, 12, 20);
        refused(worker, file, new PlanWork.ActionWritten("a", 0, "Breakfast", "", "diary", day, ""), "how we shall know");
        refused(worker, file, new PlanWork.ActionWritten("a", 0, "Breakfast", "Nan", " ", day, ""), "how we shall know");
        refused(worker, file, new PlanWork.ActionWritten("a", 0, "Breakfast", "Nan", "diary", null, ""), "by when");
        by(worker, file, new PlanWork.ActionWritten("a", 0, "Breakfast", "Nan", "diary", day, ""));
        refused(worker, file, new PlanWork.Visited("Sam", false, true, false, true, "mother wished to stay", "at home", "", "", "", "warm", "calm"), "at least one of the three");
    }

    private static FamilyGiven given(String needs, Form form, String words, String understood) {
        return new FamilyGiven(Paper.PLAN, "mother", needs, form, "", words, understood);
    }

    private Journey journey(CaseFile file) {
        return wholepicture.agencies.Acting.as(manager, () -> protection.read(file.person(), file.ref())).journey();
    }

    private String shown(CaseFile file) {
        var reader = cast.worker(care, "Rita Reader");
        cast.open(file.person(), wholepicture.agencies.Practitioner.of(reader), 2);
        var result = pages.get().uri(file.address()).with(cast.signedIn(reader)).exchange();
        return text(result);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return org.jsoup.Jsoup.parse(result.getResponse().getContentAsString()).text();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
