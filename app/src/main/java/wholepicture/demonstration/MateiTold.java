package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Authorising.AssessmentAuthorised;
import wholepicture.childprotection.Authorising.EnquiryAuthorised;
import wholepicture.childprotection.ChairsJudgement;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Enquiries.ChildSeen;
import wholepicture.childprotection.Enquiries.EnquiryConcluded;
import wholepicture.childprotection.FrontDoor.ReferrerTold;
import wholepicture.childprotection.Keeping.MinutesIssued;
import wholepicture.childprotection.Keeping.OversightGiven;
import wholepicture.childprotection.Meeting;
import wholepicture.childprotection.PlanOutline;
import wholepicture.childprotection.Planning.ConferenceHeld;
import wholepicture.childprotection.Planning.CoreGroupMet;
import wholepicture.childprotection.Planning.ReviewHeld;
import wholepicture.childprotection.Planning.StepDown;
import wholepicture.childprotection.Planning;
import wholepicture.childprotection.Strategy.ConferenceCalled;
import wholepicture.childprotection.Strategy.StrategyHeld;
import wholepicture.childprotection.Words.Answer;
import wholepicture.childprotection.Words.Sector;
import wholepicture.childprotection.Words;
import wholepicture.meetings.Mode;
import wholepicture.meetings.Seat;

/** A plan that ends: somebody holds the child afterwards, and it is written down what would bring everybody back. */
final class MateiTold {

    private static final String RAISED = "2026-06-16T08:30";
    private static final String SAM = "social.worker";
    private static final String ANITA = "team.manager";
    private static final String PRIYA = "conference.chair";
    private static final Meeting CORE = new Meeting("Sam Okafor", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.VOLUNTARY), "Sam Okafor, Grace Adeyemi, Shazia Malik, Ana Popescu with her interpreter", "", "Told in pictures");

    private static final ChairsJudgement JUDGED = new ChairsJudgement(ChairsJudgement.Progress.ENOUGH, "", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.VOLUNTARY),
        ChairsJudgement.Participation.PN3, "Four months, from the nursery, the refuge's worker and the health visitor", "", "Received, in pictures");

    private final Tale tale;

    MateiTold(Tools tools, Partnership partnership, LocalDate today) {
        this.tale = new Tale(tools, partnership, today, "language-and-understanding");
    }

    void live() {
        var matei = tale.person(Tale.CARE, "ion");
        tale.raise(RAISED, "social.worker.duty", concern(), "Police stopped a van: eleven workers, and a child at the address", matei);
        var files = tale.cases(RAISED, matei);
        tale.tell("protection",
            () -> tale.doAt("2026-06-16T09:30", ANITA, () -> files.forEach(file -> tale.with().protection().give(file.person(), file.ref(), tale.worker(SAM), Because.of("Speaks some Romanian")))),
            () -> strategy(files),
            () -> tale.act("2026-06-17T12:00", ANITA, files, new ReferrerTold(true, "Told the constable", "He read it back"), "He asked to hear"),
            () -> tale.act("2026-06-18T10:00", SAM, files, new ChildSeen(true, "", "copied the interpreter's words all morning", "thin, clean", "holds on to his mother's coat"), "With an interpreter and pictures"),
            () -> tale.act("2026-06-19T16:00", SAM, files, new EnquiryConcluded("His mother is held as much as he is. Signed is not understood.", Words.EnquiryOutcome.CONFERENCE), "He is likely to be harmed where he is"),
            () -> tale.act("2026-06-22T09:00", ANITA, files, new EnquiryAuthorised(), "Agreed"),
            () -> tale.act("2026-06-22T09:30", ANITA, files, new ConferenceCalled(tale.day("2026-06-30"), "Priya Nair"), "Within 15 working days"),
            () -> conference(files),
            () -> tale.act("2026-08-04T15:00", ANITA, files, new AssessmentAuthorised("He and his mother are safe where they are now; what they understand is shown in pictures.", false, null), "Read with the interpreter's notes"),
            () -> List.of("2026-07-10", "2026-08-20", "2026-10-01").forEach(day -> coreGroup(files, day)),
            () -> review(files, "2026-09-22", true),
            () -> review(files, "2026-11-03", false));
    }

    private static Concern concern() {
        return new Concern(Words.Source.POLICE, "PC Imran Vohra", "Eleven workers in a van, their passports in one man's bag. A child of four lives at the address; his mother works nights and has no money of her own.", List.of(),
            "modern slavery, a child in the household", Words.Level.STATUTORY, Answer.NO, Answer.SUSPECTED, false, Answer.SUSPECTED, "", "Holding workers' passports, under investigation", false, "Not yet: told with an interpreter of her own");
    }

    private void strategy(List<CaseFile> files) {
        var starts = tale.moment("2026-06-16T14:00");
        var meeting = new Gathering(tale, "cp.strategy", 1, files, ANITA);
        meeting.arrange(tale.moment("2026-06-16T11:00"), Gathering.plan(starts, Mode.TELEPHONE, "Telephone, line 4", "Anita Desai"), "A crime was told of");
        meeting.ask(tale.moment("2026-06-16T11:05"), ANITA + ":CHAIR", SAM, "police.detective", "health.visitor");
        meeting.hold(starts, Mode.TELEPHONE, Gathering.considered("Not known: nobody has spoken with him alone.", "No sign: he is fed, clean and never far from his mother.", "Exploitation, and fear: that is what is enquired into.",
            Map.of("item.agencies", "Police: the brother-in-law holds the papers of nine adults. Health visitor: he has interpreted every visit.", "item.safety", "Mother and child go to the refuge's safe address today.",
            "item.crime", "Yes; the modern slavery unit leads.", "item.voice", "He copies what others say; nobody has asked him in his own language.", "item.aggression", "The brother-in-law is not told where they are.",
            "decision.1", "Section 47 enquiries, police and social care together.")), "");
        tale.act("2026-06-16T14:00", ANITA, files, new StrategyHeld(new Meeting("Anita Desai", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.POLICE), "Anita Desai, Sam Okafor, DS Carol Hickling, Grace Adeyemi", "",
            "He has interpreted every visit"), Words.StrategyDecision.JOINT_ENQUIRY, "At a safe address with his mother", "They stay there; no letters to the old address; an interpreter whom she chooses", "None now", "Sam, with her own interpreter"),
            "His mother is held, and he with her");
        meeting.issue(tale.moment("2026-06-18T12:00"), ANITA);
        meeting.sign(tale.moment("2026-06-22T09:00"), PRIYA, "Sexual abuse is left open, as it must be until he is heard in his own language. The conference asks again.");
    }

    private void conference(List<CaseFile> files) {
        var starts = tale.moment("2026-06-30T10:00");
        var meeting = new Gathering(tale, "cp.conference", 1, files, PRIYA);
        meeting.arrange(tale.moment("2026-06-22T10:00"), Gathering.plan(starts, Mode.IN_PERSON, "Civic Centre, room 1", "Priya Nair"), "In pictures, with her own interpreter");
        meeting.ask(tale.moment("2026-06-22T10:05"), PRIYA + ":CHAIR", SAM, "health.visitor", "police.detective", "idva");
        meeting.askFamily(tale.moment("2026-06-22T10:10"), "Ana Popescu", Seat.PARENT);
        meeting.hold(starts, Mode.IN_PERSON, Gathering.considered("He was asked in his own language: nothing said or shown.", "No sign.", "Emotional abuse, found.",
            Map.of("item.agencies", "Each told it in one picture.", "item.family", "Ana: \"I did not know he could be wrong.\"", "item.voice", "Matei laid the closed door on himself.", "item.aggression",
            "The brother-in-law telephoned the office four times. He is told nothing.", "decision.1", "A plan under emotional abuse.", "item.judgement", "Signed is not understood: the plan is in pictures.")), "");
        tale.act("2026-06-30T10:00", PRIYA, files, new ConferenceHeld(new Meeting("Priya Nair", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.POLICE, Sector.VOLUNTARY), "Priya Nair, Sam Okafor, Grace Adeyemi, DS Carol Hickling, "
            + "Shazia Malik, Ana Popescu with her interpreter", "", "Each in one picture"), true, new PlanOutline(Words.Category.EMOTIONAL_ABUSE, "Sam Okafor", "Sam Okafor, Grace Adeyemi, Shazia Malik", """
            Ana has a bank card of her own – Shazia Malik – 1 August 2026 – she pays with it
            Matei goes to nursery – Ana and Grace Adeyemi – 1 September 2026 – the nursery's register
            Ana explains the plan in her own words – Sam Okafor – 22 September 2026 – written down at every visit""", "If the brother-in-law finds them: police at once, another address the same day",
            new PlanOutline.Tasks(PlanOutline.LeadBody.AUTHORITY, true, "Ana Popescu, with her interpreter", tale.day("2026-07-10"), tale.day("2026-08-20"), tale.day("2026-09-22")), List.of()), 0, "",
            "Whoever speaks for her speaks for him as well. Nobody has heard him.", ""),
            "Likely harm while anybody else speaks for her");
        meeting.issue(tale.moment("2026-07-08T12:00"), PRIYA);
        meeting.sign(tale.moment("2026-07-10T11:00"), ANITA, "He was heard. Every cause has its finding.");
    }

    private void coreGroup(List<CaseFile> files, String day) {
        tale.act(day + "T11:00", SAM, files, new CoreGroupMet(CORE, "Fewer: nobody at the old address knows where they are", "Yes", "Forty words in two languages", new Planning.Rated(Planning.Rating.BETTER, Planning.Rating.DONE, Planning.Rating.BETTER)), "The plan's own days");
        tale.act(day + "T16:00", SAM, files, new MinutesIssued("The core group"), "Written in the meeting");
    }

    private void review(List<CaseFile> files, String day, boolean goesOn) {
        var sat = new Meeting("Priya Nair", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.VOLUNTARY), "Priya Nair, Sam Okafor, Grace Adeyemi, Shazia Malik, Ana Popescu with her interpreter", "", "Told in pictures");
        if (!goesOn) {
            tale.act(day + "T08:30", ANITA, files, new OversightGiven("Read with Sam: nursery every day, forty words, no contact from the old address", "The review may end the plan; the child in need plan keeps the weekly visits"), Because.of("Before the plan may end"));
        }
        tale.act(day + "T10:00", PRIYA, files, goesOn ? new ReviewHeld(sat, true, Words.Category.EMOTIONAL_ABUSE, "She still asks before she answers", "Enough so far", null, JUDGED)
            : new ReviewHeld(sat, false, null, "", "Everything the plan asked for, and she explained it to us", new StepDown("Grace Adeyemi, health visitor", "Nursery, the refuge's worker every week, English lessons; a child in need plan for six months",
                "Anybody from the old address near them; Ana stops coming to lessons; Matei stops speaking", "It would go wrong if his father found them: the refuge has moved them, and nobody has heard of him since April", tale.day(day)), JUDGED), new Because(goesOn ? "Too early" : "He is safe, and she knows that she may say no", "To keep the plan until the trial", ""));
        tale.act(tale.moment(day + "T10:00").plusSeconds(5 * 24 * 3600), tale.moment(day + "T10:00").plusSeconds(5 * 24 * 3600), PRIYA, files, new MinutesIssued("All who were there, and Ana in pictures"), Because.of("With the pictures"));
    }
}
