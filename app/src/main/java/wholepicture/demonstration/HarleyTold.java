package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Authorising.AssessmentAuthorised;
import wholepicture.childprotection.Authorising.EnquiryAuthorised;
import wholepicture.childprotection.ChairsJudgement.Participation;
import wholepicture.childprotection.ChairsJudgement.Progress;
import wholepicture.childprotection.ChairsJudgement;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Enquiries.ChildSeen;
import wholepicture.childprotection.Enquiries.EnquiryConcluded;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.FrontDoor.ReferralDecided;
import wholepicture.childprotection.FrontDoor.ReferrerTold;
import wholepicture.childprotection.Keeping.MinutesIssued;
import wholepicture.childprotection.Meeting;
import wholepicture.childprotection.Moving.Born;
import wholepicture.childprotection.PlanOutline;
import wholepicture.childprotection.PlanWork;
import wholepicture.childprotection.Planning.ConferenceHeld;
import wholepicture.childprotection.Planning.CoreGroupMet;
import wholepicture.childprotection.Planning.Rated;
import wholepicture.childprotection.Planning.Rating;
import wholepicture.childprotection.Planning.ReviewHeld;
import wholepicture.childprotection.Recommendation;
import wholepicture.childprotection.Strategy.ConferenceCalled;
import wholepicture.childprotection.Strategy.StrategyAsked;
import wholepicture.childprotection.Strategy.StrategyHeld;
import wholepicture.childprotection.TakingPart;
import wholepicture.childprotection.Words.Answer;
import wholepicture.childprotection.Words.Sector;
import wholepicture.childprotection.Words;
import wholepicture.chronology.Contact;
import wholepicture.meetings.Mode;
import wholepicture.meetings.Seat;

/** The second plan: a conference that was moved twice, minutes that were late, core groups, a review, and a disagreement that time takes up. */
final class HarleyTold {

    private static final String RAISED = "2026-02-13T15:20";
    private static final String SAM = "social.worker";
    private static final String ANITA = "team.manager";
    private static final String PRIYA = "conference.chair";
    private static final String GRACE = "health.visitor";
    private static final String JOANNE = "teacher";

    private static final Contact TOLD_ALONE = new Contact(Contact.TimeAlone.TAKEN, "", Contact.Agenda.CHILD, "He chose the bricks, and the story", Contact.Hard.ASKED, "", Contact.Hard.ASKED, "",
        Contact.Wetting.NOT_SAID, "", "", "");
    private static final Contact FATHER_SAT_BESIDE = new Contact(Contact.TimeAlone.DECLINED, "", Contact.Agenda.MOTHER, "She answered for him", Contact.Hard.NOT_ASKED, "Az was in the next room",
        Contact.Hard.NOT_ASKED, "Az was in the next room", Contact.Wetting.NOT_SAID, "", "", "I'm Harley. I'm four and I'm the big one");

    private final Tale tale;

    HarleyTold(Tools tools, Partnership partnership, LocalDate today) {
        this.tale = new Tale(tools, partnership, today, "twice-planned");
    }

    void live() {
        var isla = tale.person(Tale.CARE, "isla");
        var harley = tale.person(Tale.CARE, "harley");
        tale.raise(RAISED, SAM, concern(), "A midwife rang: three scans missed, and another child in the home", harley, isla);
        var files = tale.cases(RAISED, harley, isla);
        tale.tell("protection",
            () -> tale.act("2026-02-16T10:00", ANITA, files, new ReferralDecided(Words.Outcome.ASSESSMENT, Words.Level.STATUTORY, "", null),
                new Because("An earlier plan ended well on paper; this time the history is read first", "A strategy discussion at once: nobody is hurt today", "")),
            () -> tale.act("2026-02-17T09:30", ANITA, files, new ReferrerTold(true, "Told the midwife by telephone", "She read it back and wrote it down"), "She asked to hear"),
            () -> tale.doAt("2026-02-17T10:00", ANITA, () -> files.forEach(file -> tale.with().protection().give(file.person(), file.ref(), tale.worker(SAM), Because.of("Knows the area")))),
            () -> tale.act("2026-03-10T13:00", SAM, files.subList(0, 1), new ChildSeen(true, "", "Az says I'm a baby and babies get put outside", "clean, tired", "built a wall of bricks round himself", TOLD_ALONE),
                "The nursery rang the same day"),
            () -> askHeadOfService(files.getFirst()),
            () -> tale.act("2026-04-14T16:00", ANITA, files.subList(0, 1), new AssessmentAuthorised("What changed last time was the house, not the drinking.", false, null), "Read with the history"),
            () -> tale.act("2026-04-20T09:00", ANITA, files, new StrategyAsked("The baby's father served a sentence for hurting a child"), "Police answered today"),
            () -> strategy(files),
            () -> tale.act("2026-04-27T16:00", SAM, files, new EnquiryConcluded("Compliance came late and went early. Nobody has asked Aaron Stokes what happened then.", Words.EnquiryOutcome.CONFERENCE),
                "Both children are likely to be harmed"),
            () -> tale.act("2026-04-28T10:00", ANITA, files, new EnquiryAuthorised(), "Agreed"),
            () -> tale.act("2026-04-28T10:30", ANITA, files, new ConferenceCalled(tale.day("2026-05-05"), "Priya Nair"), "Before the birth"),
            () -> conference(files),
            () -> decide(files),
            () -> minutesLate(files),
            () -> tale.act(tale.moment("2026-06-04T09:00"), tale.moment("2026-06-03T04:10"), SAM, files.subList(1, 2), new Born("Maternity", "The ward rang"), Because.of("Five weeks early")),
            () -> tale.act("2026-06-12T11:00", SAM, files.subList(1, 2), new ChildSeen(false, "Nine days old", "", "small, jittery", "settles on her mother's arm"), "On the ward"),
            () -> tale.act("2026-06-15T16:00", ANITA, files.subList(1, 2), new AssessmentAuthorised("Complete only now that she is born and was seen.", false, null), "Late: she could not be seen before"),
            () -> coreGroups(files),
            () -> review(files),
            () -> lastCoreGroup(files),
            () -> written(files),
            () -> tale.act("2026-11-12T15:00", SAM, files, new ChildSeen(false, "Isla is five months old; Harley wanted his mother with him", "Az came to see me", "Isla laughs; ninth centile",
                "Harley stays near the door", FATHER_SAT_BESIDE), "Told by the health visitor"),
            () -> tale.act("2026-11-12T15:30", SAM, files, new TakingPart.ParentTakesPart("Gemma Tilley, mother", TakingPart.Part.IN_WORDS, "Says yes to the recovery service; has been once since August"), "At the same visit"),
            () -> tale.act("2026-11-12T15:40", SAM, files, new TakingPart.ParentTakesPart("Aaron Stokes, father of Isla", TakingPart.Part.NOT_REACHED, "Two letters and a call; the probation officer is asked"), "Nobody has spoken to him since June"),
            () -> tale.act("2026-11-13T10:00", SAM, files, new TakingPart.FamilyGiven(TakingPart.Paper.PLAN, "Gemma Tilley", "Easy words: she reads little, and says so", TakingPart.Form.EASY, "",
                "This is a plan to keep Harley and Isla safe.\n\nWe are worried that Az will hurt them when he has been drinking.\n\nAz does not come to the flat. If he comes, ring Sam or the police.\nYou go to the recovery service on Tuesdays.\nGrace weighs Isla every week.",
                "She told it back: he stays out, I go on Tuesdays. She asked what happens if she misses one, and was told."), "She signed the last plan without reading it"),
            () -> nextReview(files));
    }

    private static Concern concern() {
        return new Concern(Words.Source.OTHER_HEALTH, "Ewa Nowak, community midwife", "Gemma Tilley is expecting in June, has missed three scans and smelt of alcohol at clinic. Harley lives with her.",
            Concern.Statement.read("Gemma Tilley: some social worker when Harley was little, all sorted"), "alcohol in pregnancy, missed appointments, an earlier plan", Words.Level.STATUTORY, Answer.NO,
            Answer.YES, true, Answer.SUSPECTED, "", "", false, "Gemma knows and is angry");
    }

    private void askHeadOfService(CaseFile file) {
        tale.doAt("2026-03-16T09:00", SAM, () -> tale.with().repeatConcerns().ask(file, "The fourth concern since the first plan ended; each was closed apart from the others"));
        tale.doAt("2026-03-18T14:00", ANITA, () -> tale.with().repeatConcerns().scrutinise(file, "Four contacts in four years, four workers, one answer: a clean house on an announced visit.", true));
        tale.doAt("2026-04-17T11:00", "head.of.service", () -> tale.with().repeatConcerns().decide(file,
            "The threshold is met. A strategy discussion is held next week, and the conference comes before the birth, not after it."));
    }

    private void strategy(List<CaseFile> files) {
        var starts = tale.moment("2026-04-21T10:00");
        var meeting = new Gathering(tale, "cp.strategy", 1, files, ANITA);
        meeting.arrange(tale.moment("2026-04-20T10:00"), Gathering.plan(starts, Mode.VIDEO, "Video room 2", "Anita Desai"), "An unborn child, and a brother of five");
        meeting.ask(tale.moment("2026-04-20T10:05"), ANITA + ":CHAIR", SAM, GRACE, "police.detective", "midwife");
        meeting.hold(starts, Mode.VIDEO, Gathering.considered("No sign. What Harley fears at night is asked with this in mind.", "Likely: drinking, and scans that were missed.", "Physical: a sentence in 2019 for an assault on a child.",
            new LinkedHashMap<>(Map.of("item.agencies", "Police: a sentence in 2019 for assault on a partner's child. Midwife: drinking. School: Harley afraid of being put outside.",
            "item.safety", "Gemma's sister sleeps at the house until the birth.", "item.voice", "\"Babies get put outside.\"", "item.aggression", "Aaron Stokes stood in the doorway during the last visit. Two workers go.",
            "decision.1", "Section 47 enquiries by social care; conference before the birth", "action.1.what", "Ask the court for the papers of 2019", "action.1.who", "Sam Okafor",
            "action.1.when", tale.typed("2026-04-27"), "action.1.how", "Read and put in the chronology"))), "");
        tale.act("2026-04-21T10:00", ANITA, files, new StrategyHeld(new Meeting("Anita Desai", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.POLICE), "Anita Desai, Sam Okafor, Grace Adeyemi, "
            + "DS Carol Hickling, Ewa Nowak", "", "Police: a sentence in 2019. Midwife: drinking. School: Harley is afraid."), Words.StrategyDecision.SINGLE_ENQUIRY, "Harley's aunt stays at the home",
            "The aunt stays; unannounced visits twice a week; the midwife rings after each appointment", "None now", "Sam tells Gemma today, with the midwife"), "Likely harm to both children");
        meeting.issue(tale.moment("2026-04-29T12:00"), ANITA);
        meeting.sign(tale.moment("2026-05-05T16:00"), PRIYA, "Each cause has a finding. That no sign of sexual abuse was seen rests on nobody having asked; Sam asks Harley alone.");
        meeting.hear(tale.moment("2026-05-01T09:00"), GRACE, "A man who hurt a child before lives with a child now, and the drinking goes on. I visit unannounced.", "");
        meeting.done(tale.moment("2026-04-28T15:00"), 1, "The papers came; the child was four, and was hurt at bedtime.");
    }

    private Gathering conference(List<CaseFile> files) {
        var meeting = new Gathering(tale, "cp.conference", 1, files, PRIYA);
        meeting.arrange(tale.moment("2026-04-28T11:00"), Gathering.plan(tale.moment("2026-05-05T09:30"), Mode.IN_PERSON, "Civic Centre, room 4", "Priya Nair"), "Before the birth");
        meeting.ask(tale.moment("2026-04-28T11:10"), PRIYA + ":CHAIR", SAM + "+report", GRACE + "+report", "midwife+report", JOANNE + "+report", "police.detective", "recovery.worker");
        meeting.askFamily(tale.moment("2026-04-28T11:20"), "Gemma Tilley", Seat.PARENT);
        meeting.move(tale.moment("2026-04-30T09:00"), Gathering.plan(tale.moment("2026-05-08T09:30"), Mode.IN_PERSON, "Civic Centre, room 4", "Priya Nair"), "The recovery worker could not come, and knows both parents");
        tale.act("2026-04-30T09:10", PRIYA, files, new ConferenceCalled(tale.day("2026-05-08"), "Priya Nair"), "So that the recovery worker is there");
        meeting.move(tale.moment("2026-05-06T14:00"), Gathering.plan(tale.moment("2026-05-12T09:30"), Mode.IN_PERSON, "Civic Centre, room 2", "Priya Nair"), "Gemma was in hospital overnight and wants to be there");
        tale.act("2026-05-06T14:10", PRIYA, files, new ConferenceCalled(tale.day("2026-05-12"), "Priya Nair"), "So that the mother is heard; still within 15 working days");
        meeting.answer(tale.moment("2026-05-07T09:00"), GRACE, "");
        meeting.answer(tale.moment("2026-05-07T09:30"), "police.detective", "In court that day; the enquiry's report says what we hold");
        meeting.report(tale.moment("2026-05-07T16:00"), GRACE, "House clean on announced visits. Bottles in the recycling on the others. Harley answers for his mother.", tale.day("2026-05-08"));
        meeting.report(tale.moment("2026-05-08T12:00"), SAM, "What changed last time was the house, not the drinking. Aaron Stokes has not been asked about 2019.", tale.day("2026-05-09"));
        meeting.report(tale.moment("2026-05-11T17:30"), JOANNE, "Harley is often late and always hungry. He told us of being put outside.", null);
        return meeting;
    }

    private void decide(List<CaseFile> files) {
        var starts = tale.moment("2026-05-12T09:40");
        var meeting = new Gathering(tale, "cp.conference", 1, files, PRIYA);
        meeting.hold(starts, Mode.IN_PERSON, Gathering.considered("Harley was asked alone: nothing said or shown.", "Found: it is the category.", "Harm by Aaron Stokes cannot be ruled out.",
            Map.ofEntries(Map.entry("here.@police.detective", "AWAY"), Map.entry("item.purpose", "Two children: Harley, and a baby due in five weeks."),
            Map.entry("item.agencies", "Each read out its report. The recovery service knows that both parents drink, and was never asked before."),
            Map.entry("item.family", "Gemma: \"I want this one to go right. I was not asked about Aaron. I would have said.\""), Map.entry("item.earlier", "The first plan: five of eight core groups missed; better on announced visits only."),
            Map.entry("item.strengths", "Gemma came to recovery by herself. Her sister is there every evening."), Map.entry("item.worries", "Drinking; a man who hurt a child; a plan that looked kept."),
            Map.entry("item.voice", "Harley drew his house with the door on the outside."), Map.entry("item.aggression", "Aaron Stokes shouted at the midwife. He is seen at the office, by two."),
            Map.entry("item.judgement", "A second plan must not be written as if there had been no first."), Map.entry("said.@PARENT", "I will not lie to you this time."),
            Map.entry("decision.1", "Both children are at continuing risk: a plan under neglect."), Map.entry("agree.@teacher", "DISAGREES"),
            Map.entry("dissent.1", "School: the category should be physical abuse as well, for what is known of Aaron Stokes."), Map.entry("action.1.what", "Meet Aaron Stokes and write down his own account of 2019"),
            Map.entry("action.1.who", "Sam Okafor"), Map.entry("action.1.when", tale.typed("2026-05-19")), Map.entry("action.1.how", "His account is in the chronology beside the court's"))), "");
        decided(files.getFirst(), 1, "Five of eight core groups missed; better on announced visits only.");
        decided(files.getLast(), 0, "");
    }

    private void decided(CaseFile file, int plansBefore, String earlier) {
        tale.act("2026-05-12T09:40", PRIYA, List.of(file), new ConferenceHeld(new Meeting("Priya Nair", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.EDUCATION, Sector.ADULT_SERVICES),
            "Priya Nair, Sam Okafor, Grace Adeyemi, Ewa Nowak, Joanne Bird, Scott Preston, Gemma Tilley", "", "Reports of social care, health visitor and school"), true,
            new PlanOutline(Words.Category.NEGLECT, "Sam Okafor", "Sam Okafor, Grace Adeyemi, Joanne Bird, Scott Preston", """
                Gemma stays sober – Gemma with Scott Preston – 11 August 2026 – a clear test every Friday
                Aaron Stokes is not alone with either child – Gemma and her sister – 21 May 2026 – asked of Harley and seen on unannounced visits""",
                "A positive test, a missed week or Aaron alone with a child: legal planning meeting within two days", new PlanOutline.Tasks(PlanOutline.LeadBody.AUTHORITY, true,
                    "Gemma Tilley and her sister", tale.day("2026-05-21"), tale.day("2026-06-16"), tale.day("2026-08-11")), Recommendation.read("""
                Turning point recovery service: the health visitor has each week's test by Friday noon
                Police: tell social care the same day of any call to Aaron Stokes""")), plansBefore, earlier,
            "A second plan for the same house. What changed last time was what we could see.", "The county MARAC knows neither of them"),
            new Because("Likely significant harm to both children", "Support under section 17: tried before, and it did not hold", "School: physical abuse as a category as well"));
    }

    /** The limit is ten working days; these minutes take fifteen, and everybody can see it. */
    private void minutesLate(List<CaseFile> files) {
        var meeting = new Gathering(tale, "cp.conference", 1, files, PRIYA);
        meeting.done(tale.moment("2026-05-20T10:00"), 1, "He told it himself, for an hour. It stands beside the court's account.");
        meeting.issue(tale.moment("2026-06-03T17:00"), PRIYA);
        meeting.sign(tale.moment("2026-06-09T09:30"), ANITA, "The findings bear the category out. The minutes took fifteen days: spoken of with Priya.");
        meeting.hear(tale.moment("2026-06-04T08:30"), GRACE, "Two children may be hurt by drinking and by a man whose past nobody asked about. I come every week, unannounced.", "");
        meeting.hear(tale.moment("2026-06-05T12:00"), JOANNE, "Harley may be hurt as well as left hungry. I ring Sam whenever he is not here by ten.", "The minutes came three weeks later; our dissent is shorter in them than it was in the room.");
    }

    private void coreGroups(List<CaseFile> files) {
        List.of("2026-05-21", "2026-06-16", "2026-07-23").forEach(day -> {
            tale.act(day + "T14:00", SAM, files, new CoreGroupMet(new Meeting("Sam Okafor", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.EDUCATION, Sector.ADULT_SERVICES),
                "Sam Okafor, Grace Adeyemi, Joanne Bird, Scott Preston, Gemma Tilley", "", "Tests, weights, days at school"), "Fewer: three clear tests", "Aaron Stokes sleeps at his mother's", "Harley eats at school",
                new Rated(Rating.BETTER, Rating.BETTER, Rating.SAME)),
                "The plan's own days");
            tale.act(day + "T17:00", SAM, files, new MinutesIssued("The core group"), "Written in the meeting");
        });
    }

    private void review(List<CaseFile> files) {
        var starts = tale.moment("2026-08-11T10:00");
        var meeting = new Gathering(tale, "cp.review", 1, files, PRIYA);
        meeting.arrange(tale.moment("2026-07-14T10:00"), Gathering.plan(starts, Mode.IN_PERSON, "Civic Centre, room 2", "Priya Nair"), "The first review");
        meeting.ask(tale.moment("2026-07-14T10:05"), PRIYA + ":CHAIR", SAM + "+report", GRACE + "+report", JOANNE, "recovery.worker");
        meeting.report(tale.moment("2026-08-06T12:00"), GRACE, "Isla gains weight. Gemma handles her gently and asks questions.", tale.day("2026-08-07"));
        meeting.report(tale.moment("2026-08-06T15:00"), SAM, "Ten weeks of clear tests. Aaron Stokes moved to his mother's at the conference's request.", tale.day("2026-08-07"));
        meeting.hold(starts, Mode.IN_PERSON, Gathering.considered("Nothing new said or shown.", "Less than in May.", "None seen since Aaron Stokes moved out.",
            Map.ofEntries(Map.entry("item.assessment", "Received."), Map.entry("item.outcomes", "Tests clear; visits kept; the door is on the inside."), Map.entry("item.measures", "Tests yes. Announced visits no."),
            Map.entry("item.health", "Isla on the ninth centile; Harley has glasses."), Map.entry("item.stay", "It stays."), Map.entry("item.risk", "Less, and new: nobody has seen a hard week yet."), Map.entry("item.further", "No."),
            Map.entry("item.together", "Recovery and health visitor speak every Friday."), Map.entry("item.likelihood", "Likely if the drinking begins again."), Map.entry("item.without", "Not yet: a newborn's plan runs nine months at least."),
            Map.entry("item.judgement", "Progress, and too early."), Map.entry("item.voice", "Harley: \"Mum smells like soap.\""), Map.entry("item.aggression", "Nil."), Map.entry("decision.1", "The plan goes on under neglect."),
            Map.entry("action.1.what", "Weekly test results go to the health visitor"), Map.entry("action.1.who", "Scott Preston"), Map.entry("action.1.when", tale.typed("2026-08-25")), Map.entry("action.1.how", "She has had four"))), "");
        tale.act("2026-08-11T10:00", PRIYA, files, new ReviewHeld(new Meeting("Priya Nair", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.EDUCATION), "As at the conference", "", "Reports of social care and health visitor"),
            true, Words.Category.NEGLECT, "The drinking is what may come back", "Enough, and too early to end", null, new ChairsJudgement(Progress.SOME, "", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.EDUCATION),
                Participation.PN6, "", "Clean house, announced visit, no hard week seen: that was the first plan too", "Received on 6 August")), "Ten good weeks after four years");
        meeting.issue(tale.moment("2026-08-19T12:00"), PRIYA);
        meeting.sign(tale.moment("2026-08-21T15:00"), ANITA, "Read with the visits since May. Neglect is less; the drinking is watched, not over.");
        meeting.done(tale.moment("2026-08-25T10:00"), 1, "She has them every Friday.");
    }

    /** Its second action is over its day, and whoever owes it sees so. */
    private void lastCoreGroup(List<CaseFile> files) {
        var starts = tale.moment("2026-10-13T14:00");
        var meeting = new Gathering(tale, "cp.core-group", 1, files, SAM);
        meeting.arrange(tale.moment("2026-09-22T10:00"), Gathering.plan(starts, Mode.VIDEO, "Video room 1", "Sam Okafor"), "Six weeks after the one before");
        meeting.ask(tale.moment("2026-09-22T10:05"), SAM + ":CHAIR", GRACE, JOANNE, "recovery.worker");
        meeting.answer(tale.moment("2026-10-12T09:00"), "recovery.worker", "On leave; the test results were sent");
        meeting.hold(starts, Mode.VIDEO, Map.ofEntries(Map.entry("here.@recovery.worker", "AWAY"), Map.entry("item.progress", "Tests clear. Two visits found nobody in."), Map.entry("item.tasks", "Risks less; harm prevented; Harley sleeps through."),
            Map.entry("item.voice", "Harley: \"Az came to see me, not Mum.\""), Map.entry("item.aggression", "Nil."), Map.entry("decision.1", "Visits stay weekly and unannounced."),
            Map.entry("action.1.what", "Find a nursery place for Isla two mornings a week"), Map.entry("action.1.who", "Grace Adeyemi"), Map.entry("action.1.when", tale.typed("2026-11-03")), Map.entry("action.1.how", "She goes"),
            Map.entry("action.2.what", "Ask Aaron Stokes where he sleeps, and see the room"), Map.entry("action.2.who", "Sam Okafor"), Map.entry("action.2.when", tale.typed("2026-10-27")), Map.entry("action.2.how", "Somebody has stood in it")), "");
        tale.act("2026-10-13T14:00", SAM, files, new CoreGroupMet(new Meeting("Sam Okafor", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.EDUCATION), "Sam Okafor, Grace Adeyemi, Joanne Bird", "", "Two visits found nobody in"),
            "Fewer, and one we cannot see", "Yes so far", "Harley sleeps through", new Rated(Rating.SAME, Rating.BETTER, Rating.BETTER)), "The plan's own days");
        meeting.issue(tale.moment("2026-10-20T12:00"), SAM);
        meeting.done(tale.moment("2026-10-30T12:00"), 1, "Tuesdays and Thursdays from next week.");
    }

    /** What the core group wrote into the plan, and a visit that reached nobody. */
    private void written(List<CaseFile> files) {
        List.<Fact>of(new PlanWork.GoalWritten("drinking", 0, "Gemma drinks, sleeps, and nobody hears the children", "Somebody sober is in the house every night, for a year", "6"),
            new PlanWork.GoalWritten("aaron", 0, "Aaron Stokes is alone with a child at bedtime and hurts them, as he hurt a child in 2019", "Aaron is never alone with either child, and both know whom to ring", "5"),
            new PlanWork.ActionWritten("outline-1", 1, "Gemma stays sober", "Gemma with Scott Preston", "a clear test every Friday", tale.day("2027-01-19"), "drinking"),
            new PlanWork.ActionWritten("outline-2", 1, "Aaron Stokes is not alone with either child", "Gemma and her sister", "asked of Harley and seen on unannounced visits", tale.day("2027-01-19"), "aaron"),
            new PlanWork.ActionWritten("room", 0, "See the room in which Aaron Stokes sleeps", "Sam Okafor", "somebody has stood in it", tale.day("2026-10-27"), "aaron"),
            new PlanWork.ContingencyWritten("test", 0, "A test is missed or positive", "Scott rings Sam the same hour; Gemma's sister stays the night; core group within two days"),
            new PlanWork.VisitsSet("visits", 0, PlanWork.VisitEvery.TEN_WORKING_DAYS, "Sam Okafor and Grace Adeyemi in turn, unannounced"),
            new PlanWork.MemberNamed("sister", 0, "Gemma's sister", "aunt", true, false), new PlanWork.MemberNamed("grace", 0, "Grace Adeyemi", "health visitor", false, false),
            new PlanWork.RecommendationJudged("r1", PlanWork.Standing.DONE, "Every Friday since August")).forEach(fact -> tale.act("2026-10-14T10:00", SAM, files, fact, ""));
        tale.act("2026-10-29T17:00", SAM, files, new PlanWork.Visited("Sam Okafor", false, false, false, false, "Nobody opened; a light was on", "at home", "", "", "", "", ""), "By the plan");
    }

    private void nextReview(List<CaseFile> files) {
        var meeting = new Gathering(tale, "cp.review", 2, files, PRIYA);
        meeting.arrange(tale.moment("2026-11-13T10:00"), Gathering.plan(tale.moment("2027-01-19T10:00"), Mode.IN_PERSON, "Civic Centre, room 2", "Priya Nair"), "The second review, before the plan is nine months old");
        meeting.ask(tale.moment("2026-11-13T10:05"), PRIYA + ":CHAIR", SAM + "+report", GRACE + "+report", JOANNE + "+report", "recovery.worker");
        meeting.answer(tale.moment("2026-11-13T16:00"), JOANNE, "");
    }
}
