package wholepicture.demonstration;

import static java.time.temporal.ChronoUnit.HOURS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Emergency.PoliceProtectionEnded;
import wholepicture.childprotection.Emergency.PoliceProtectionTaken;
import wholepicture.childprotection.Emergency;
import wholepicture.childprotection.Enquiries.AgencyAnswered;
import wholepicture.childprotection.Harm;
import wholepicture.childprotection.Meeting;
import wholepicture.childprotection.Strategy.ConferenceCalled;
import wholepicture.childprotection.Strategy.StrategyHeld;
import wholepicture.childprotection.Words.Sector;
import wholepicture.childprotection.Words;
import wholepicture.meetings.Mode;
import wholepicture.meetings.Seat;
import wholepicture.time.When;

/** The back bedroom: police protection, the discussion on the day after, a medical, and the invitations to the conference. Told on the case that the teacher's concern opened. */
final class LaceyTold {

    private static final String SAM = "social.worker";
    private static final String ANITA = "team.manager";
    private static final String PRIYA = "conference.chair";
    private static final String CAROL = "police.detective";

    private final Tale tale;

    LaceyTold(Tools tools, Partnership partnership, LocalDate today) {
        this.tale = new Tale(tools, partnership, today, "long-neglect");
    }

    void live() {
        var lacey = tale.person(Tale.CARE, "lacey");
        var files = tale.inWorks(() -> tale.with().cases().of(lacey).stream().filter(one -> one.process().equals(ChildProtection.PROCESS) && one.closedAt() == null).limit(1).toList());
        var begun = files.getFirst().openedAt();
        tale.tell("protection",
            () -> tale.act(begun.plus(6, HOURS), begun.plus(1, HOURS), CAROL, files, new PoliceProtectionTaken("PC Dan Wheatley", "Inspector Farah Siddiqui", "Four children behind a bolted door, in the cold, without food; nobody to hand them to",
                "Children's hospital; the two older ones to their grandmother", "At once, by telephone", "PC Wheatley told Tyler on the stairs", "Tyler asks that the little ones stay together", "At 17:10, when they came back", ""),
                Because.of("There was nobody at home to hand them to")),
            () -> tale.doAt(begun.plus(7, HOURS), ANITA, () -> files.forEach(file -> tale.with().protection().give(file.person(), file.ref(), tale.worker(SAM), Because.of("Knows the brothers' school")))),
            () -> tale.act(begun.plus(8, HOURS), begun.plus(8, HOURS), SAM, files, new Harm.MedicalAsked(Harm.Medical.NEGLECT, "To know what years of it have done to her", "Growth, teeth, skin, hearing, the scar on her palm",
                "Under police protection; her mother agreed afterwards", "Ward 12, tomorrow"), Because.of("She is below the second centile")),
            () -> strategy(files, at(begun, 1, 10)),
            () -> tale.act(at(begun, 1, 17), at(begun, 1, 15), SAM, files, new Harm.MedicalHeld("Dr Olu Balogun", true, "She showed on the doll where the bolt is", "Would not let the door be closed", Harm.TimeAlone.ACCEPTED, "",
                "Growth faltering for more than a year; infected rash; healed scar on the right palm; five teeth to be treated", "Taken"), Because.of("As asked")),
            () -> tale.act(at(begun, 1, 18), at(begun, 1, 18), SAM, files, new PoliceProtectionEnded(Emergency.ProtectionEnd.ACCOMMODATED, "On the ward with Alfie, then at her grandmother's"), Because.of("Her mother agreed, with a solicitor")),
            () -> tale.act(at(begun, 2, 9), at(begun, 2, 9), "teacher", files, new AgencyAnswered("Larch Hill Primary School", "Brought by Tyler on eleven mornings of twelve; eats first, then sleeps on the carpet"), Because.of("The enquiry asked")),
            () -> tale.act(at(begun, 2, 10), at(begun, 2, 10), ANITA, files, new ConferenceCalled(conferenceDay(begun), "Priya Nair"), Because.of("Enquiries go on meanwhile")),
            () -> conference(files, begun),
            () -> tale.doAt(at(begun, 2, 12), SAM, () -> tale.with().repeatConcerns().ask(files.getFirst(), "Four years of concerns at seven agencies, each read alone")),
            () -> new Gathering(tale, "cp.strategy", 1, files, ANITA).sign(at(begun, 2, 8), PRIYA, "Sexual abuse is not ruled out and nobody writes that it is. Neglect is found, by five agencies apart."));
    }

    private void strategy(List<CaseFile> files, Instant starts) {
        var meeting = new Gathering(tale, "cp.strategy", 1, files, ANITA);
        meeting.arrange(starts.minus(2, HOURS), Gathering.plan(starts, Mode.VIDEO, "Video room 1", "Anita Desai"), "Police protection was taken yesterday");
        meeting.ask(starts.minus(2, HOURS), ANITA + ":CHAIR", "social.worker.duty:MINUTES", SAM, "health.visitor", CAROL, "teacher", "paediatrician", "housing.officer");
        meeting.hold(starts, Mode.VIDEO, Gathering.considered("Not ruled out: she would not let the door be closed. The medical looks.", "Yes: growth, teeth, cold and hunger.", "The bolt: she was shut in, and is afraid.",
            Map.ofEntries(Map.entry("item.agencies", "No agency was idle, and none had the whole picture."), Map.entry("said.@health.visitor", "Two reviews missed, no speech therapy, below the second centile."),
            Map.entry("said.@teacher", "Brought and fetched by a boy of ten. Hungry. Cold hands."), Map.entry("said.@police.detective", "A bolt outside the door. Two call-outs to the address this year for noise."),
            Map.entry("said.@paediatrician", "Growth faltering over more than a year. She would not let the door be closed."), Map.entry("said.@housing.officer", "A repairs operative was shouted at; our letters went unanswered."),
            Map.entry("item.safety", "Lacey and Alfie stay on the ward; Mason and Tyler at their grandmother's."), Map.entry("item.crime", "Yes: cruelty. Police keep the bolt and the photographs."),
            Map.entry("item.medical", "Today, on neglect."), Map.entry("item.parents", "Sam and DS Hickling tell Kayleigh together, with her solicitor."), Map.entry("item.voice", "Lacey points at doors. Tyler: \"I put the food under the door.\""),
            Map.entry("item.aggression", "Dean Pratt threw a bottle at officers in August. Nobody visits alone."), Map.entry("decision.1", "Section 47 enquiries for all four, police and social care together."),
            Map.entry("dissent.1", "School: the brothers should have been asked about at this table two years ago."), Map.entry("action.1.what", "Assess Sandra Hart as carer"), Map.entry("action.1.who", "Sam Okafor"),
            Map.entry("action.1.when", typed(starts, 6)), Map.entry("action.1.how", "The first part is written and her home was seen"), Map.entry("action.2.what", "Check Dean Pratt's background in every force"),
            Map.entry("action.2.who", "DS Carol Hickling"), Map.entry("action.2.when", typed(starts, 1)), Map.entry("action.2.how", "The answer is on the case"))), "");
        tale.act(starts, starts, ANITA, files, new StrategyHeld(new Meeting("Anita Desai", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.POLICE, Sector.EDUCATION, Sector.HOUSING),
            "Anita Desai, Sam Okafor, Grace Adeyemi, DS Carol Hickling, Joanne Bird, Dr Olu Balogun, Kelly Dakin", "", "Each agency brought what it had"), Words.StrategyDecision.JOINT_ENQUIRY,
            "On the ward, and at their grandmother's", "No child goes home before the conference; grandmother assessed; contact at the office only", "Today, on neglect", "Sam and DS Hickling, with the solicitor"),
            new Because("Harm to health over years", "Enquiries by social care alone: there is a crime", "School: the brothers should have been asked about two years ago"));
        meeting.issue(starts.plus(8, HOURS), ANITA);
        meeting.hear(starts.plus(9, HOURS), "health.visitor", "Four children were shut in for years and each of us saw a day of it. I weigh both little ones every week and bring the chronology.", "");
        meeting.hear(starts.plus(10, HOURS), "teacher", "They do not go home before the conference. Tyler has somebody of ours to go to, every day.", "The minutes do not say that we rang in October.");
    }

    private void conference(List<CaseFile> files, Instant begun) {
        var when = at(begun, 2, 11);
        var starts = conferenceDay(begun).atTime(9, 30).atZone(When.UK).toInstant();
        var meeting = new Gathering(tale, "cp.conference", 1, files, PRIYA);
        meeting.arrange(when, Gathering.plan(starts, Mode.IN_PERSON, "Civic Centre, room 2", "Priya Nair"), "Enquiries go on; the conference decides about plans for each child");
        meeting.ask(when, PRIYA + ":CHAIR", SAM + "+report", "health.visitor+report", "teacher+report", CAROL + "+report", "gp+report", "housing.officer");
        meeting.askFamily(when, "Kayleigh Brindley", Seat.PARENT);
        meeting.exclude(when, "Dean Pratt", Seat.FAMILY, "Threw a bottle at officers; under investigation with Kayleigh", "His solicitor sends what he wants to say");
        meeting.answer(when, "teacher", "");
        meeting.answer(when, "housing.officer", "Tribunal that morning; Kevin Jarvis comes instead");
        meeting.report(when, "teacher", "Eleven mornings of twelve brought by a boy of ten. Eats first, sleeps on the carpet. Draws doors.", null);
    }

    /** So many days after the concern, at the full hour: always before now, for the concern was raised three days ago. */
    private static Instant at(Instant begun, int days, int hour) {
        return begun.atZone(When.UK).toLocalDate().plusDays(days).atTime(hour, 0).atZone(When.UK).toInstant();
    }

    private static LocalDate conferenceDay(Instant begun) {
        var day = begun.atZone(When.UK).toLocalDate().plusDays(13);
        return day.getDayOfWeek().getValue() > 5 ? day.minusDays(day.getDayOfWeek().getValue() - 5L) : day;
    }

    private static String typed(Instant from, int days) {
        var day = from.atZone(When.UK).toLocalDate().plusDays(days);
        return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
