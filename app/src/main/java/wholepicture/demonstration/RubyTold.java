package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Emergency.PoliceProtectionConsidered;
import wholepicture.childprotection.Enquiries.ChildSeen;
import wholepicture.childprotection.FrontDoor.ReferrerTold;
import wholepicture.childprotection.Harm;
import wholepicture.childprotection.Meeting;
import wholepicture.childprotection.Strategy.ConferenceCalled;
import wholepicture.childprotection.Strategy.StrategyHeld;
import wholepicture.childprotection.Words.Answer;
import wholepicture.childprotection.Words.Sector;
import wholepicture.childprotection.Words;
import wholepicture.meetings.Mode;
import wholepicture.meetings.Seat;

/** A bruise on a baby: a medical that came later than it should, police protection thought of and not used, and a conference to come. */
final class RubyTold {

    private static final String RAISED = "2026-11-16T09:50";
    private static final String DOCTOR = "gp";
    private static final String SAM = "social.worker";
    private static final String ANITA = "team.manager";
    private static final String PRIYA = "conference.chair";

    private final Tale tale;

    RubyTold(Tools tools, Partnership partnership, LocalDate today) {
        this.tale = new Tale(tools, partnership, today, "baby-bruise");
    }

    void live() {
        var ruby = tale.person(Tale.CARE, "ruby");
        tale.raise(RAISED, DOCTOR, concern(), "A baby who cannot roll does not bruise herself", ruby);
        var files = tale.cases(RAISED, ruby);
        tale.tell("protection",
            () -> tale.act("2026-11-16T10:00", DOCTOR, files, new Harm.InjuryFound(false, "Bruise, left upper arm, and an older one on the left cheek", "Caught in the car seat; last week it was the dummy",
                "Two rooms; the father does the nights", "\"He is better at settling her\"", "Nobody says who was there", "Seven weeks old, cries most evenings", "Ambulance to the children's hospital now",
                "The ward rings the police if anybody takes her home"), "Two bruises, two explanations"),
            () -> tale.act("2026-11-16T10:20", DOCTOR, files, new Harm.MedicalAsked(Harm.Medical.INJURY, "To find what made the marks, and whether there are others", "Age of the bruises; bones; eyes", "Mother agrees",
                "Children's hospital, today"), "The same day"),
            () -> tale.act("2026-11-16T16:00", "paediatrician", files, new Harm.MedicalHeld("Dr Olu Balogun", false, "", "Startles at loud voices, settles with her grandmother", Harm.TimeAlone.NOT_APPROPRIATE,
                "She is seven weeks old", "Two bruises of different ages; two healing rib fractures; eyes normal", "Taken, with the mother's agreement",
                "She stays on the ward; her bones are looked at again in two weeks; the ward tells nobody else that she is here"), "As asked"),
            () -> tale.act("2026-11-16T16:20", SAM, files, new PoliceProtectionConsidered("Baby on the ward, grandmother with her", "She stays on the ward and both parents agree; the ward rings the police if that changes"),
                "It is not needed while she cannot be taken away"),
            () -> tale.doAt("2026-11-16T16:30", ANITA, () -> files.forEach(file -> tale.with().protection().give(file.person(), file.ref(), tale.worker(SAM), Because.of("On duty for enquiries")))),
            () -> strategy(files),
            () -> tale.act("2026-11-17T09:15", ANITA, files, new ReferrerTold(true, "Rang the surgery: enquiries have begun", "Dr Joshi read it back"), "She asked to hear"),
            () -> tale.act("2026-11-19T11:00", SAM, files, new ChildSeen(false, "Seven weeks old, on the ward", "", "fed well", "gazed at her grandmother"), "On the ward"),
            () -> tale.act("2026-11-19T15:00", ANITA, files, new ConferenceCalled(tale.day("2026-12-03"), "Priya Nair"), "Enquiries go on meanwhile"),
            () -> conference(files),
            () -> tale.act("2026-11-16T18:40", SAM, files, new Harm.MedicalRead("Force by somebody else. I see her mother with DS Hickling tonight, and nobody takes her from the ward."), "It went into the strategy discussion"));
    }

    private static Concern concern() {
        return new Concern(Words.Source.GP, "Dr Meera Joshi", "Second bruise on a baby of seven weeks who does not roll. The explanations differ.", Concern.Statement.read("Jade Wheeldon: she got caught in the car seat"),
            "bruise on a child who is not mobile", Words.Level.STATUTORY, Answer.NO, Answer.NO, false, Answer.SUSPECTED,
            "Home: two rooms. Guidance: father does the nights. Boundaries: nobody says who was there. Vulnerability: seven weeks old.", "", true, "They know, and are on their way to hospital");
    }

    private void strategy(List<CaseFile> files) {
        var starts = tale.moment("2026-11-16T17:30");
        var meeting = new Gathering(tale, "cp.strategy", 1, files, ANITA);
        meeting.arrange(tale.moment("2026-11-16T16:40"), Gathering.plan(starts, Mode.VIDEO, "Video room 1", "Anita Desai"), "Two injuries nobody can explain");
        meeting.ask(tale.moment("2026-11-16T16:45"), ANITA + ":CHAIR", SAM, "police.detective", "paediatrician", "health.visitor", DOCTOR);
        meeting.answer(tale.moment("2026-11-16T17:00"), DOCTOR, "Evening surgery; my notes went to Dr Balogun");
        meeting.hold(starts, Mode.VIDEO, Gathering.considered("No sign; the examination looked for it.", "No sign at home.", "Physical: bruises and ribs of different ages.",
            Map.ofEntries(Map.entry("here.@gp", "AWAY"), Map.entry("item.agencies", "Each read out what it holds."), Map.entry("said.@paediatrician", "Two bruises of different ages. Two ribs, healing, two to three weeks old."),
            Map.entry("said.@police.detective", "Her father was arrested in another area for an assault on a former partner who was pregnant. Health did not know."),
            Map.entry("said.@health.visitor", "A mark on the cheek at six weeks. I accepted the account. I should have referred that day."), Map.entry("item.safety", "She stays on the ward; her grandmother sits with her."),
            Map.entry("item.crime", "Yes: assault. Police secure the telephones and the car seat tonight."), Map.entry("item.medical", "Done; a second look at the bones in two weeks."), Map.entry("item.parents", "Sam and DS Hickling tell the mother together."),
            Map.entry("item.voice", "She startles when a man speaks loudly, and looks for her grandmother."), Map.entry("item.aggression", "Her father was short with the nurse. Police stand by when he is told."),
            Map.entry("decision.1", "Section 47 enquiries, police and social care together."), Map.entry("action.1.what", "Look at the flat and the car seat together"), Map.entry("action.1.who", "DS Carol Hickling"),
            Map.entry("action.1.when", tale.typed("2026-11-17")), Map.entry("action.1.how", "Both have written down what they saw"), Map.entry("action.2.what", "Second look at the bones"),
            Map.entry("action.2.who", "Dr Olu Balogun"), Map.entry("action.2.when", tale.typed("2026-11-30")), Map.entry("action.2.how", "The report is on the case"))), "");
        tale.act("2026-11-16T17:30", ANITA, files, new StrategyHeld(new Meeting("Anita Desai", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.POLICE), "Anita Desai, Sam Okafor, DS Carol Hickling, Dr Olu Balogun, "
            + "Grace Adeyemi", "", "Ribs and bruises of different ages; an arrest in another area"), Words.StrategyDecision.JOINT_ENQUIRY, "On the ward, with her grandmother",
            "She stays on the ward until it is known who hurt her; her father does not visit; her grandmother is assessed", "Done today; bones again in two weeks", "Sam and DS Hickling, together, tonight"),
            new Because("Two injuries nobody can explain", "To wait for the second look at the bones", ""));
        meeting.issue(tale.moment("2026-11-18T12:00"), ANITA);
        meeting.hear(tale.moment("2026-11-18T16:00"), "health.visitor", "Somebody squeezed her. She stays on the ward; I go through my notes of every visit with Sam.", "");
        meeting.hear(tale.moment("2026-11-19T08:40"), "police.detective", "An assault. We look at the home together and nobody interviews her mother alone.", "");
        meeting.done(tale.moment("2026-11-18T09:00"), 1, "Looked at on the 17th; both have written it down.");
    }

    private void conference(List<CaseFile> files) {
        var meeting = new Gathering(tale, "cp.conference", 1, files, PRIYA);
        meeting.arrange(tale.moment("2026-11-19T15:30"), Gathering.plan(tale.moment("2026-12-03T09:30"), Mode.IN_PERSON, "Civic Centre, room 4", "Priya Nair"), "Enquiries go on; the conference decides about a plan");
        meeting.ask(tale.moment("2026-11-19T15:35"), PRIYA + ":CHAIR", SAM + "+report", "police.detective+report", "paediatrician+report", "health.visitor+report", DOCTOR + "+report");
        meeting.askFamily(tale.moment("2026-11-19T15:40"), "Jade Wheeldon", Seat.PARENT);
        meeting.exclude(tale.moment("2026-11-19T15:45"), "Connor Billson", Seat.PARENT, "On bail not to come near Ruby or her mother", "The chair meets him at the office the day before");
        meeting.answer(tale.moment("2026-11-19T16:00"), "health.visitor", "");
        meeting.answer(tale.moment("2026-11-19T16:10"), DOCTOR, "Surgery that morning; my report is on its way");
        meeting.report(tale.moment("2026-11-19T17:00"), "paediatrician", "Two bruises of different ages, two rib fractures healing. In a baby who cannot roll this means force by somebody else.", null);
    }
}
