package wholepicture.childprotection.earlyhelp.web;

import static wholepicture.childprotection.web.Question.day;
import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.words;
import static wholepicture.childprotection.web.Question.yesNo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import wholepicture.childprotection.Words.Level;
import wholepicture.childprotection.earlyhelp.AreaOffer;
import wholepicture.childprotection.earlyhelp.Episode;
import wholepicture.childprotection.earlyhelp.FamilyPlan;
import wholepicture.childprotection.earlyhelp.HelpFact;
import wholepicture.childprotection.earlyhelp.HelpStage;
import wholepicture.childprotection.earlyhelp.HelpTimescales;
import wholepicture.childprotection.earlyhelp.HelpWords.Ending;
import wholepicture.childprotection.earlyhelp.HelpWords.Offer;
import wholepicture.childprotection.earlyhelp.Helping;
import wholepicture.childprotection.earlyhelp.Offering;
import wholepicture.childprotection.web.Answers;
import wholepicture.childprotection.web.Question;
import wholepicture.clocks.Timescale;
import wholepicture.ui.Option;

/**
 * Something that is done in an episode of early help, on a page.
 *
 * @param slug names it in the address
 * @param rule the time limit that it serves, if there is one
 */
record HelpAct(String slug, String title, @Nullable Timescale rule, Function<Offered, List<Question>> questions, BiFunction<Answers, Offered, HelpFact> fact) {

    /** What a form can offer to choose from, and the area's own form. */
    record Offered(AreaOffer area, List<Option> leads, List<Option> areas, List<Option> actions) {}

    static final List<HelpAct> ALL = List.of(
        of("offer", "Decide on the offer", HelpTimescales.OFFER, List.of(
            one("offer", "What became of it", "", Offer.class, "Choose what became of the offer"),
            words("who", "Who was asked, and what they and the child said", "Early help needs the family's agreement. Leave empty if it is not needed", "")),
            a -> new Offering.OfferDecided(a.one(Offer.class, "offer"), a.text("who"))),
        new HelpAct("lead", "Name the lead professional", null, offered -> List.of(new Question("worker", Question.Kind.ONE, "Lead professional",
            "Whom the family rings, and who holds everything together. Those who are involved with the child by name", offered.leads(), "Choose the lead professional")),
            (a, offered) -> new Offering.LeadNamed(number(a.text("worker")), offered.leads().stream().filter(one -> one.value().equals(a.text("worker"))).map(Option::text).findFirst().orElse(""), "")),
        new HelpAct("assess", "Assess what the child and the family need", HelpTimescales.PLAN, HelpAct::form, (a, offered) -> new Offering.FamilyAssessed(offered.area().form(),
            IntStream.range(0, offered.area().headings().size()).mapToObj(i -> new Offering.FamilyAssessed.Answer(offered.area().headings().get(i), a.text("heading" + i))).toList(),
            a.text("childSays"), a.yes("several"))),
        of("team", "Record who joins the team around the family", null, List.of(
            line("agency", "Agency", "", "Enter the agency"), line("who", "Who", "Name and job", "Enter who joins"), line("part", "What they bring", "", "")),
            a -> new Offering.TeamJoined(a.text("agency"), a.text("who"), a.text("part"))),
        of("action", "Agree an action of the family plan", null, List.of(
            line("what", "What is done", "One action. Also what the family does itself", "Say what is done"), line("who", "Who does it", "", "Say who does it"),
            day("by", "By when", "", "Enter the day by which it is done")),
            a -> new FamilyPlan.ActionAgreed(a.text("what"), a.text("who"), a.day("by"))),
        new HelpAct("action-done", "Say what came of an action", null, offered -> List.of(
            new Question("action", Question.Kind.ONE, "Action", "", offered.actions(), "Choose the action"),
            yesNo("done", "Was it done?", "", "Answer yes or no"), words("how", "What came of it, or why it will not be done", "", "Say what came of it")),
            (a, offered) -> new FamilyPlan.ActionAnswered((int) number(a.text("action")), a.yes("done"), a.text("how"))),
        of("plan", "Begin the family plan", HelpTimescales.PLAN, List.of(
            words("aim", "What will be different for the child", "", "Say what will be different for the child"),
            line("agreedBy", "Who of the family agreed it", "Also the child, in words of their own", "Say who agreed it"),
            words("worse", "What is done if things get worse", "", "Say what is done if things get worse")),
            a -> new FamilyPlan.PlanBegun(a.text("aim"), a.text("agreedBy"), a.text("worse"))),
        of("review", "Record a review", HelpTimescales.REVIEW, List.of(
            line("who", "Who was there", "The family too", "Say who was there"), words("better", "What is better, and what is not", "", "Say what is better and what is not"),
            words("childSays", "What the child says of it", "Or how somebody tried to find out", "Say what the child says")),
            a -> new FamilyPlan.Reviewed(a.text("better"), a.text("childSays"), a.text("who"))),
        of("new", "Record something new", HelpTimescales.LEVEL, List.of(
            words("what", "What happened", "The child came home from care, a parent's mental ill health, drugs or alcohol, a new partner, a worry that was told", "Say what happened")),
            a -> new Helping.SomethingNew(a.text("what"))),
        of("level", "Judge the level of need again", HelpTimescales.LEVEL, List.of(
            one("before", "Level until now", "", Level.class, "Choose the level until now"),
            one("after", "Level from now on", "By the thresholds document in force. At level 4, step up to the front door", Level.class, "Choose the level from now on")),
            a -> new Helping.LevelJudged(a.one(Level.class, "before"), a.one(Level.class, "after"))),
        new HelpAct("area", "Change the area", null, offered -> List.of(
            new Question("area", Question.Kind.ONE, "Where the child lives now", "The form and the route of that area hold from now on", offered.areas(), "Choose the area")),
            (a, offered) -> new Offering.AreaChanged(a.text("area"), offered.areas().stream().filter(one -> one.value().equals(a.text("area"))).map(Option::text).findFirst().orElse(""))),
        of("end", "End the early help", null, List.of(
            one("how", "How it ends", "", Ending.class, "Choose how it ends"),
            words("childSays", "What the child says of it", "", "Say what the child says of it"),
            words("stays", "Who stays with the family, and with what", "", "Say who stays with the family"),
            words("again", "What would bring the help, or a concern, back", "", "Say what would bring it back")),
            a -> new Helping.HelpEnded(a.one(Ending.class, "how"), a.text("childSays"), a.text("stays"), a.text("again"))));

    private static HelpAct of(String slug, String title, @Nullable Timescale rule, List<Question> questions, Function<Answers, HelpFact> fact) {
        return new HelpAct(slug, title, rule, offered -> questions, (answers, offered) -> fact.apply(answers));
    }

    /** What it is called in this episode. */
    String titleIn(Episode episode) {
        return slug.equals("lead") && episode.lead().isPresent() ? "Change the lead professional" : title;
    }

    static Optional<HelpAct> named(String slug) {
        return ALL.stream().filter(act -> act.slug().equals(slug)).findFirst();
    }

    /** The headings of the area's own form, and what is asked in every area. */
    private static List<Question> form(Offered offered) {
        var questions = new ArrayList<Question>();
        questions.add(Question.heading(offered.area().form()));
        IntStream.range(0, offered.area().headings().size()).mapToObj(i -> words("heading" + i, offered.area().headings().get(i), "", "Write something under: " + offered.area().headings().get(i)))
            .forEach(questions::add);
        questions.add(words("childSays", "What the child said or showed", "Or how somebody tried to find out", "Say what the child said or showed"));
        questions.add(yesNo("several", "Is more than one agency needed?", "If yes, the plan begins once somebody of another agency has joined", "Answer yes or no"));
        return List.copyOf(questions);
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,9}") ? Long.parseLong(typed) : 0;
    }

    private HelpFact blank() {
        return fact.apply(new Answers(new LinkedMultiValueMap<>()), new Offered(new AreaOffer("", "", LocalDate.MIN, "", List.of(), "", "", "", ""), List.of(), List.of(), List.of()));
    }

    boolean isFor(HelpStage stage) {
        return blank().from().contains(stage);
    }

    boolean isForTeam() {
        return blank().isForTeam();
    }

    String kind() {
        return blank().getClass().getSimpleName();
    }
}
