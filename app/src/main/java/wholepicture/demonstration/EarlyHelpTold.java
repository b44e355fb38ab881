package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.FrontDoor.ReferralDecided;
import wholepicture.childprotection.Words;
import wholepicture.childprotection.Words.Answer;
import wholepicture.childprotection.Words.Level;
import wholepicture.childprotection.earlyhelp.AreaOffer;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.childprotection.earlyhelp.FamilyPlan;
import wholepicture.childprotection.earlyhelp.HelpFact;
import wholepicture.childprotection.earlyhelp.HelpWords.Offer;
import wholepicture.childprotection.earlyhelp.HelpWords.Trigger;
import wholepicture.childprotection.earlyhelp.Helping;
import wholepicture.childprotection.earlyhelp.Offering;

/** Early help: a young carer with a lead professional and one family plan, and a boy whose help steps up to the front door. */
final class EarlyHelpTold {

    private static final String COUNTY = "county-csc";
    private static final String MARCUS = "teacher.academy";
    private static final String BINA = "school.nurse";
    private static final String STEPS_UP = "2026-11-12T15:00";
    private static final String NEIL = "manager.county";
    private static final String FORM = "Family assessment of the county";
    private static final List<String> HEADINGS = List.of("What life is like for each child", "The family, and who helps them", "Home, money and work", "What goes well", "What has to change, in the family's words");

    private final Tale hodan;
    private final Tale kai;
    private final Tools tools;

    EarlyHelpTold(Tools tools, Partnership partnership, LocalDate today) {
        this.tools = tools;
        this.hodan = new Tale(tools, partnership, today, "young-carer");
        this.kai = new Tale(tools, partnership, today, "not-brought");
    }

    void live() {
        hodan.tell("early-help-offers", () -> publish("city-csc", "head.of.service", "Early help assessment of the city", List.of("The child", "The family", "Home and neighbourhood", "Strengths", "Worries and wishes"),
            "Send the form to the early help hub, or ring it; the hub names who leads within 5 working days.", "Parenting groups, family support at home, debt advice, youth work"),
            () -> publish(COUNTY, NEIL, FORM, HEADINGS, "Ring the early help line with the family beside you; whoever knows the family best leads.", "Family support at home, young carers, school attendance, a parenting line"));
        youngCarer(hodan.person("beacon", "hodan"));
        steppedUp(kai.person("community", "kai"));
    }

    private void publish(String area, String username, String form, List<String> headings, String route, String services) {
        hodan.doAt("2026-08-03T09:00", username, () -> tools.offers().publish(tools.agencies().byCode(area).orElseThrow(), new AreaOffer(area, "", hodan.day("2026-08-03"), form, headings, route, services, "", "")));
    }

    private void youngCarer(UUID child) {
        var file = asked(hodan, "2026-09-10T15:30", MARCUS, child, "Hodan is up at night with her mother and late most mornings. She will not go on the residential trip.",
            "School meets her at the gate; a needs assessment of her mother counted her as help", "She is eleven, and everybody calls her helpful");
        hodan.tell("early-help",
            () -> act(hodan, "2026-09-15T16:00", MARCUS, file, new Offering.OfferDecided(Offer.ACCEPTED, "Ifrah, with an interpreter and not through Hodan: \"I want her to be a child.\" Hodan: \"Who would turn Hooyo over?\"")),
            () -> lead(hodan, "2026-09-15T16:10", MARCUS, MARCUS, file),
            () -> act(hodan, "2026-10-13T11:00", MARCUS, file, assessed()),
            () -> act(hodan, "2026-10-13T11:30", MARCUS, file, new Offering.TeamJoined("Bramble Family Support", "Callum Shaw, young carers worker", "Time out with other young carers, every Tuesday")),
            () -> act(hodan, "2026-10-13T11:35", MARCUS, file, new Offering.TeamJoined("Community health trust", "Bina Solanki, school nurse", "Ayub's asthma, so that Hodan need not watch over it")),
            () -> act(hodan, "2026-10-13T11:40", MARCUS, file, new FamilyPlan.ActionAgreed("A carer for the nights is asked for again, with Hodan's hours counted", "Marcus Grant", hodan.day("2026-11-06"))),
            () -> act(hodan, "2026-10-13T11:45", MARCUS, file, new FamilyPlan.ActionAgreed("Letters to the family go out in Somali, and Hodan interprets nothing", "School, surgery and housing", hodan.day("2026-11-13"))),
            () -> act(hodan, "2026-10-13T11:50", MARCUS, file, new FamilyPlan.ActionAgreed("Hodan goes to the Tuesday group", "Ifrah, and Callum Shaw who fetches her", hodan.day("2026-12-01"))),
            () -> act(hodan, "2026-10-14T09:30", MARCUS, file, new FamilyPlan.PlanBegun("Hodan sleeps until morning, and does what girls of eleven do", "Ifrah, through an interpreter; Hodan in her own words", "Callum rings Marcus the same day; a concern is raised if she is alone with her mother at night again")),
            () -> act(hodan, "2026-11-05T10:00", MARCUS, file, new FamilyPlan.ActionAnswered(1, true, "Night sitting and two calls a day, with a carer who speaks Somali")),
            () -> act(hodan, "2026-11-10T14:00", MARCUS, file, new Helping.SomethingNew("Callum rang: Ifrah cries when nobody looks, and says that she is a burden")),
            () -> act(hodan, "2026-11-12T09:00", MARCUS, file, new Helping.LevelJudged(Level.EARLY_HELP, Level.TARGETED)));
    }

    private static Offering.FamilyAssessed assessed() {
        var texts = List.of("Hodan: thirty-one hours of care a week. Ayub: asthma, which his sister watches over.", "A mother with multiple sclerosis, widowed. No family nearby. The mosque brings food on Fridays.",
            "Rent is paid; the stairs are too steep for Ifrah.", "They are warm with each other, and laugh. Both children read above their years.", "Ifrah: \"Somebody at night who is not my daughter.\"");
        return new Offering.FamilyAssessed(FORM, IntStream.range(0, texts.size()).mapToObj(i -> new Offering.FamilyAssessed.Answer(HEADINGS.get(i), texts.get(i))).toList(),
            "\"I would like to sleep until morning.\"", true);
    }

    private void steppedUp(UUID child) {
        var file = asked(kai, "2026-09-15T16:00", BINA, child, "Two clinics missed. His mother says that the car is Gary's.", "Care plan in school", "He doses his own insulin at nine");
        kai.tell("early-help",
            () -> act(kai, "2026-09-17T10:00", BINA, file, new Offering.OfferDecided(Offer.ACCEPTED, "Stacey, at the school gate. Kai: \"Can somebody else do the numbers?\"")),
            () -> lead(kai, "2026-09-17T10:05", BINA, BINA, file),
            () -> act(kai, "2026-09-17T10:10", BINA, file, new FamilyPlan.ActionAgreed("Somebody drives him to the next clinic", "Stacey, and school if she cannot", kai.day("2026-10-19"))),
            () -> act(kai, "2026-10-21T16:00", BINA, file, new Helping.SomethingNew("Not brought to the clinic again: the fifth in eleven months")),
            () -> stepUp(child, file),
            () -> kai.act("2026-11-13T10:00", NEIL, raised(child), new ReferralDecided(Words.Outcome.ASSESSMENT, Level.STATUTORY, "", null), "Five clinics, and high dependency in July"),
            () -> act(kai, "2026-11-13T12:00", BINA, file, new Helping.LevelJudged(Level.TARGETED, Level.STATUTORY)));
    }

    private void stepUp(UUID child, CaseFile file) {
        if (raised(child).isEmpty()) {
            kai.doAt(STEPS_UP, BINA, () -> tools.protection().raise(List.of(child), tools.agencies().byCode(COUNTY).orElseThrow(), concern(), kai.moment(STEPS_UP),
                Because.of("Help was offered and accepted, and he is still not brought"), raised -> tools.help().steppedUp(file, raised.getFirst().ref(), kai.moment(STEPS_UP))));
        }
    }

    private List<CaseFile> raised(UUID child) {
        return kai.inWorks(() -> tools.cases().of(child).stream().filter(one -> one.process().equals(ChildProtection.PROCESS) && one.openedAt().equals(kai.moment(STEPS_UP))).toList());
    }

    private static Concern concern() {
        return new Concern(Words.Source.EARLY_HELP, "Bina Solanki, school nurse", "Kai was not brought to five clinics in eleven months and was in high dependency in July. Early help since September: his mother agreed, and nothing changed.",
            Concern.Statement.read("Stacey Deakin: Gary drives when he feels like it\nKai: can somebody else do the numbers"), "medical neglect after help was given", Level.STATUTORY, Answer.NO, Answer.YES, false, Answer.SUSPECTED,
            "", "", false, "Stacey knows; Bina told her in school");
    }

    private void lead(Tale tale, String when, String username, String lead, CaseFile file) {
        tale.doAt(when, username, () -> tools.help().nameLead(file.person(), file.ref(), tale.worker(lead).id(), tale.moment(when), Because.of("The family knows them best")));
    }

    private void act(Tale tale, String when, String username, CaseFile file, HelpFact fact) {
        tale.doAt(when, username, () -> tools.help().act(file.person(), file.ref(), fact, tale.moment(when), Because.of("Agreed with the family")));
    }

    /** The episode that is asked for then, which is asked for once. */
    private CaseFile asked(Tale tale, String when, String username, UUID child, String what, String known, String why) {
        if (asked(tale, when, child).isEmpty()) {
            tale.doAt(when, username, () -> tools.help().ask(child, new Offering.HelpAsked(Trigger.ASKED, what, COUNTY, known, ""), tale.moment(when), Because.of(why)));
        }
        return asked(tale, when, child).orElseThrow();
    }

    private Optional<CaseFile> asked(Tale tale, String when, UUID child) {
        return tale.inWorks(() -> tools.cases().of(child).stream().filter(one -> one.process().equals(EarlyHelp.PROCESS) && one.openedAt().equals(tale.moment(when))).findFirst());
    }
}
