package wholepicture.childprotection.web;

import static wholepicture.childprotection.web.Question.day;
import static wholepicture.childprotection.web.Question.heading;
import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.words;
import static wholepicture.childprotection.web.Question.yesNo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wholepicture.agencies.Acting;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Emergency;
import wholepicture.childprotection.Harm;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.Moving;
import wholepicture.childprotection.Need;
import wholepicture.childprotection.Said;
import wholepicture.childprotection.Timescales;
import wholepicture.childprotection.Whereabouts;
import wholepicture.childprotection.Words;
import wholepicture.ui.Dates;
import wholepicture.ui.SummaryRow;

/** The forms for a child in danger, hurt, missing, about to be born or moving: whenever it happens. */
final class UrgentActs {

    static final List<Act> ALL = List.of(
        Act.of("police-protection", "Record that the child was taken into police protection", Timescales.POLICE_PROTECTION, List.of(
            line("officer", "Constable, and force", "", "Say who acted"),
            line("designated", "Designated officer", "Who has the case inquired into; somebody else than the constable", "Name the designated officer"),
            words("grounds", "Grounds", "The reasonable cause to believe that the child would otherwise be likely to suffer significant harm", "Say on what grounds"),
            line("place", "Where the child was taken, or kept", "", "Say where the child is"),
            line("careTold", "When children's social care was told, and who", "", "Say when children's social care was told, or \"not yet\""),
            line("childTold", "What the child was told, and when", "", "Say what the child was told, or why nothing"),
            words("wishes", "What the child wishes and feels", "In their own words", ""),
            line("parentsTold", "When the parents were told, and by whom", "", "Say when the parents were told, or \"not yet\""),
            words("newSince", "If it was used before for this child: what is new", "It is not renewed on the same facts", "")),
            a -> new Emergency.PoliceProtectionTaken(a.text("officer"), a.text("designated"), a.text("grounds"), a.text("place"), a.text("careTold"), a.text("childTold"),
                a.text("wishes"), a.text("parentsTold"), a.text("newSince"))),
        Act.of("police-protection-considered", "Record that police protection was considered and not used", null, List.of(
            words("seen", "What was seen", "The home, the child, who was there", "Say what was seen"),
            words("whyNot", "Why it was not used, and what was done instead", "", "Say why it was not used")),
            a -> new Emergency.PoliceProtectionConsidered(a.text("seen"), a.text("whyNot"))),
        Act.of("police-protection-ended", "Record that police protection ended", Timescales.POLICE_PROTECTION, List.of(
            one("how", "How it ended", "", Emergency.ProtectionEnd.class, "Choose how it ended"), line("where", "Where the child is now", "", "Say where the child is now")),
            a -> new Emergency.PoliceProtectionEnded(a.one(Emergency.ProtectionEnd.class, "how"), a.text("where"))),
        Act.of("police-protection-audited", "Audit the use of police protection", Timescales.POLICE_PROTECTION_AUDIT, List.of(
            yesNo("lawful", "Were the grounds and the 72 hours kept?", "", "Answer yes or no"),
            yesNo("told", "Were the child, the parents and children's social care told as soon as practicable?", "", "Answer yes or no"),
            words("quality", "What was good, what was not", "", "Say what was good and what was not"), words("follows", "What follows", "", "")),
            a -> new Emergency.PoliceProtectionAudited(a.yes("lawful"), a.yes("told"), a.text("quality"), a.text("follows"))),
        Act.of("order", "Record an order of a court", Timescales.EMERGENCY_PROTECTION, List.of(
            one("order", "Which order", "", Emergency.Order.class, "Choose which order"),
            yesNo("policeAsked", "Did the police ask for it during police protection?", "Its 8 days then begin with the first day of police protection", "Answer yes or no"),
            line("court", "Court, and case number", "", "Say which court"), day("begins", "The day the order names as its beginning", "If it is another than the day it was made", ""),
            words("terms", "Directions, exclusion, contact", "", "")),
            a -> new Emergency.OrderMade(a.one(Emergency.Order.class, "order"), a.yes("policeAsked"), a.text("court"), a.day("begins"), a.text("terms"))),
        Act.of("order-ended", "Record that an order ended", null, List.of(line("how", "How", "It ran out, was discharged, another took its place", "Say how it ended")),
            a -> new Emergency.OrderEnded(a.text("how"))),
        Act.of("injury", "Record a bruise, mark or injury", Timescales.INJURY_EXAMINED, List.of(
            yesNo("movesAlone", "Does the child move about alone?",
                "No for a baby who does not yet roll, crawl, cruise or walk, and for a child who cannot because of disability. It then goes to a strategy discussion, whatever the explanation",
                "Answer yes or no"),
            words("what", "What was seen, and where on the body", "", "Say what was seen"), words("explanation", "What was said about how it came", "Who said it, in their words", ""),
            heading("In its context"),
            words("surroundings", "The child's surroundings", "Where it happened, who was there", "Say it, or \"not known\""), words("guidance", "The parents' guidance", "", "Say it, or \"not known\""),
            words("boundaries", "Boundaries", "", "Say it, or \"not known\""), words("vulnerability", "What makes this child vulnerable", "", "Say it, or \"not known\""),
            heading("What is done"), words("plan", "The plan", "", ""), words("contingency", "Who does what if it gets worse, or the explanation changes", "", "Say who does what then")),
            a -> new Harm.InjuryFound(a.yes("movesAlone"), a.text("what"), a.text("explanation"), a.text("surroundings"), a.text("guidance"), a.text("boundaries"),
                a.text("vulnerability"), a.text("plan"), a.text("contingency"))),
        Act.of("ask-medical", "Ask for a medical", Timescales.INJURY_EXAMINED, List.of(
            one("medical", "Which", "", Harm.Medical.class, "Choose which"), words("purpose", "Its purpose", "", "Say its purpose"),
            words("objectives", "What it is to find out", "", "Say what it is to find out"), line("consent", "Who consents", "", "Say who consents, or that nobody was asked yet"),
            line("booked", "When and where", "", "")),
            a -> new Harm.MedicalAsked(a.one(Harm.Medical.class, "medical"), a.text("purpose"), a.text("objectives"), a.text("consent"), a.text("booked"))),
        Act.of("medical", "Record the medical", Timescales.INJURY_EXAMINED, List.of(
            line("examiner", "Who examined", "", "Say who examined"), yesNo("involved", "Was the child involved?", "", "Answer yes or no"),
            words("ownAccount", "What happened, as the child tells it", "", ""), words("livedExperience", "How the child's days were taken into account", "", ""),
            one("alone", "Time alone with the clinician", "", Harm.TimeAlone.class, "Choose one"),
            words("whyNot", "Why not, where the child gave no account or had no time alone", "", ""), words("findings", "Findings", "", "Write the findings"),
            line("photographs", "Photographs: taken, by whom, where kept", "", ""),
            words("plan", "The plan: what follows, who does it, by when", "It goes on to whoever asked for the medical and to whoever holds the case; that they read it is kept", "Say what follows, or that nothing does")),
            a -> new Harm.MedicalHeld(a.text("examiner"), a.yes("involved"), a.text("ownAccount"), a.text("livedExperience"), a.one(Harm.TimeAlone.class, "alone"),
                a.text("whyNot"), a.text("findings"), a.text("photographs"), a.text("plan"))),
        Act.of("medical-read", "Read what the medical found", Timescales.MEDICAL_READ, List.of(
            words("follows", "What follows from it for you", "In your own words: what you now do, or that nothing follows", "Say what follows from it for you, or that nothing does")),
            a -> new Harm.MedicalRead(a.text("follows"))),
        Act.of("gravely-harmed", "Record that the child died or was gravely hurt", null, List.of(
            yesNo("died", "Did the child die?", "A concern is raised about every other child of the family and household", "Answer yes or no"),
            words("what", "What happened", "", "Say what happened")), a -> new Harm.GravelyHarmed(a.yes("died"), a.text("what"))),
        Act.of("missing", "Record that the child is missing", null, List.of(
            one("risk", "Risk, as the police grade it", "", Whereabouts.Risk.class, "Choose the grade"),
            line("lastSeen", "Who saw the child last, and where", "When it happened is then, or when the child left, whichever is later", "Say who saw the child last"),
            words("circumstances", "Circumstances", "", ""), words("told", "Who was told, each with the time", "", "Say who was told")),
            a -> new Whereabouts.WentMissing(a.one(Whereabouts.Risk.class, "risk"), a.text("lastSeen"), a.text("circumstances"), a.text("told"))),
        Act.of("missing-pattern", "Judge what going missing again means", Timescales.MISSING_PATTERN, List.of(
            yesNo("strategy", "Is a strategy discussion held?", "", "Answer yes or no"), words("meaning", "What it means for this child", "Where, with whom, what the child said on coming back", "Say what it means")),
            a -> new Whereabouts.MissingPatternJudged(a.yes("strategy"), a.text("meaning"))),
        Act.of("missing-education", "Record that the child is missing education", null, List.of(
            line("service", "To which service the child was referred", "The authority's inclusion service, by name", "Say to which service"), line("since", "Since when, and the last school", "", "")),
            a -> new Whereabouts.MissingEducation(a.text("service"), a.text("since"))),
        Act.of("back-in-education", "Record that the child is back in education", null, List.of(line("where", "Where, and how the way back is made easy", "", "Say where")),
            a -> new Whereabouts.BackInEducation(a.text("where"))),
        Act.of("returned", "Record that the child came back", Timescales.RETURN_INTERVIEW, List.of(line("where", "Where the child was found, and is now", "", "Say where the child is"),
            words("check", "What the police found: safe and well?", "Another thing than the interview", "")), a -> new Whereabouts.Returned(a.text("where"), a.text("check"))),
        Act.of("return-interview", "Record the return interview", Timescales.RETURN_INTERVIEW, List.of(yesNo("offered", "Was it offered?", "", "Answer yes or no"),
            yesNo("held", "Was it held?", "", "Answer yes or no"), line("interviewer", "Who held it", "Independent of where the child lives", ""),
            words("said", "What the child said of why, where and with whom", "", ""), words("themes", "Themes, and who was told of them", "", ""),
            words("whyNot", "If it was not held: why", "", "")),
            a -> new Whereabouts.ReturnInterview(a.yes("offered"), a.yes("held"), a.text("interviewer"), a.text("said"), a.text("themes"), a.text("whyNot"))),
        Act.of("before-birth", "Decide whether a conference is held before the birth", null, List.of(yesNo("conference", "Is a conference held?", "", "Answer yes or no"),
            day("expected", "When the birth is expected", "", "Enter the day"), words("risks", "Known risks, and who does what by when", "", "Say what is done about each known risk")),
            a -> new Moving.BeforeBirth(a.yes("conference"), a.day("expected"), a.text("risks"))),
        Act.of("born", "Record that the child was born", Timescales.REVIEW_AFTER_BIRTH, List.of(line("where", "Where, and where the child goes from there", "", "Say where"),
            words("told", "Who was told", "", "")), a -> new Moving.Born(a.text("where"), a.text("told"))),
        Act.of("allow-early-end", "Allow the plan of a newborn to end early", Timescales.NEWBORN_ON_PLAN, List.of(), a -> new Moving.EarlyEndAllowed()),
        Act.of("ask-transfer", "Ask another authority to take the case", null, List.of(line("authority", "Which authority", "", "Say which authority"),
            line("address", "The child's address there", "", ""), words("sent", "What was sent, to whom", "", "Say what was sent")),
            a -> new Moving.TransferAsked(a.text("authority"), a.text("address"), a.text("sent"))),
        Act.of("transfer-accepted", "Record that the other authority accepted", null, List.of(
            line("letter", "Who accepted in writing, and how it reached you", "Until then this authority acts", "Say who accepted in writing"),
            day("conference", "The day of their conference", "If it is known", "")), a -> new Moving.TransferAccepted(a.text("letter"), a.day("conference"))),
        Act.of("transferred-in", "Take over a plan from another authority", Timescales.TRANSFER_CONFERENCE, List.of(line("authority", "Which authority", "", "Say which authority"),
            one("category", "Category there", "", Words.Category.class, "Choose the category"), day("since", "On a plan there since", "", ""),
            words("received", "What was received from them", "", "Say what was received")),
            a -> new Moving.TransferredIn(a.text("authority"), a.one(Words.Category.class, "category"), a.day("since"), a.text("received"))));

    private UrgentActs() {}

    /** What the medical was to find out and what it found, for whoever reads it. */
    static List<SummaryRow> before(Act act, Journey journey) {
        return !isReading(act) ? List.of() : Stream.concat(journey.lastOf(Harm.MedicalAsked.class).stream().flatMap(it -> asked((Harm.MedicalAsked) it.fact(), it)),
            journey.lastOf(Harm.MedicalHeld.class).stream().flatMap(it -> held((Harm.MedicalHeld) it.fact(), it))).filter(row -> !row.value().isBlank()).toList();
    }

    /** Whether the form only says that something was read: it needs no reason. */
    static boolean isReading(Act act) {
        return act.slug().equals("medical-read");
    }

    private static Stream<SummaryRow> asked(Harm.MedicalAsked asked, Journey.Happened it) {
        return Stream.of(SummaryRow.of("Asked for", "%s, by %s on %s".formatted(asked.medical().inWords(), it.by(), Dates.inWords(it.on()))), SummaryRow.of("Purpose", asked.purpose()),
            SummaryRow.of("To find out", asked.objectives()));
    }

    private static Stream<SummaryRow> held(Harm.MedicalHeld held, Journey.Happened it) {
        return Stream.of(SummaryRow.of("Held", "%s, by %s".formatted(Dates.inWords(it.on()), held.examiner())), SummaryRow.of("As the child tells it", held.ownAccount()),
            SummaryRow.of("The child's days", held.livedExperience()), SummaryRow.of("Time alone with the clinician", Stream.of(held.alone().inWords(), held.why()).filter(words -> !words.isBlank())
                .collect(Collectors.joining(": "))), SummaryRow.of("Findings", held.findings()), SummaryRow.of("Photographs", held.photographs()), SummaryRow.of("The plan", held.plan()));
    }

    /** Whether there is anything to record by it: no return of a child who is not missing, no birth of a child of five. */
    static boolean isOffered(Act act, CaseFile file, Journey journey) {
        return switch (act.slug()) {
            case "police-protection" -> !journey.isBetween(Emergency.PoliceProtectionTaken.class, Emergency.PoliceProtectionEnded.class);
            case "police-protection-ended" -> journey.isBetween(Emergency.PoliceProtectionTaken.class, Emergency.PoliceProtectionEnded.class);
            case "police-protection-audited" -> journey.isBetween(Emergency.PoliceProtectionTaken.class, Emergency.PoliceProtectionAudited.class);
            case "order-ended" -> journey.isBetween(Emergency.OrderMade.class, Emergency.OrderEnded.class);
            case "medical" -> journey.has(Harm.MedicalAsked.class);
            case "medical-read" -> Harm.waitsToBeRead(journey, file.workerId(), Acting.now().workerId());
            case "missing" -> !journey.isBetween(Whereabouts.WentMissing.class, Whereabouts.Returned.class);
            case "returned" -> journey.isBetween(Whereabouts.WentMissing.class, Whereabouts.Returned.class);
            case "return-interview" -> journey.isBetween(Whereabouts.Returned.class, Whereabouts.ReturnInterview.class);
            case "check-statement" -> !Said.of(journey).isEmpty();
            case "judge-again" -> journey.has(Need.RiskEventRecorded.class);
            case "risks-acted-on" -> journey.has(Need.RiskKnown.class);
            case "missing-pattern" -> journey.has(Whereabouts.WentMissing.class);
            case "missing-education" -> !journey.isBetween(Whereabouts.MissingEducation.class, Whereabouts.BackInEducation.class);
            case "back-in-education" -> journey.isBetween(Whereabouts.MissingEducation.class, Whereabouts.BackInEducation.class);
            case "before-birth", "born" -> file.born() == null && !journey.has(Moving.Born.class);
            case "allow-early-end" -> journey.has(Moving.Born.class);
            case "transfer-accepted" -> journey.has(Moving.TransferAsked.class);
            default -> true;
        };
    }
}
