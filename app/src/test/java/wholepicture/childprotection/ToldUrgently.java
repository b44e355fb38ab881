package wholepicture.childprotection;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** What stories tell of a child in danger, hurt, missing, expected or moving, filled in as a careful worker would. */
final class ToldUrgently {

    private ToldUrgently() {}

    static Emergency.PoliceProtectionTaken taken(String newSince) {
        return new Emergency.PoliceProtectionTaken("PC 411 Hale, county force", "Inspector Moss", "found alone at night, front door open, no food", "to the foster home in Mill Lane",
            "02:10, duty worker Sam Okafor", "that she is safe and who comes in the morning", "wants her rabbit", "mother by telephone 02:40", newSince);
    }

    static Emergency.PoliceProtectionEnded released() {
        return new Emergency.PoliceProtectionEnded(Emergency.ProtectionEnd.RELEASED, "with her grandmother");
    }

    static Emergency.PoliceProtectionAudited audited() {
        return new Emergency.PoliceProtectionAudited(true, true, "grounds written within the hour", "none");
    }

    static Emergency.OrderMade order(Emergency.Order order, boolean policeAsked) {
        return new Emergency.OrderMade(order, policeAsked, "Family court, case 17", null, "stepfather excluded from the home");
    }

    static Harm.InjuryFound bruise(boolean movesAlone) {
        return new Harm.InjuryFound(movesAlone, "round bruise, left cheek, as large as a coin", "mother: rolled onto a toy", "cot in the living room", "lifts carefully when shown",
            "nobody else may lift him", "four months old, born early", "medical this afternoon", "if more are found: police and ward at once");
    }

    static Harm.MedicalAsked medicalAsked() {
        return new Harm.MedicalAsked(Harm.Medical.INJURY, "how the bruise came about", "age and pattern of the mark, other injuries", "mother", "ward 4, 15:00");
    }

    static Harm.MedicalHeld medicalHeld() {
        return new Harm.MedicalHeld("Dr Imani Cole", false, "", "asked who gets him up and who feeds him", Harm.TimeAlone.NOT_APPROPRIATE, "four months old", "no other marks", "taken, on the ward's file");
    }

    static Whereabouts.WentMissing missing() {
        return new Whereabouts.WentMissing(Whereabouts.Risk.HIGH, "form tutor, at the school gate", "left after a message", "police 16:10, mother 16:15");
    }

    static Whereabouts.ReturnInterview interview() {
        return new Whereabouts.ReturnInterview(true, true, "Noor Haddad, youth charity", "was with friends at the station", "older boys with cars; police told", "");
    }

    /** Any of them, filled in well or badly. */
    static Fact any(RandomGenerator random, boolean well, LocalDate day) {
        return switch (random.nextInt(17)) {
            case 0 -> taken(well ? "a new night alone" : "");
            case 1, 2 -> released();
            case 3 -> audited();
            case 4 -> new Emergency.PoliceProtectionConsidered("home cold and dirty", well ? "grandmother took her in" : "");
            case 5 -> order(Emergency.Order.values()[random.nextInt(5)], random.nextBoolean());
            case 6 -> new Emergency.OrderEnded("ran out");
            case 7 -> bruise(random.nextBoolean());
            case 8 -> well ? medicalAsked() : new Harm.MedicalAsked(Harm.Medical.NEGLECT, "", "", "", "");
            case 9 -> random.nextInt(3) > 0 ? medicalHeld() : new Harm.MedicalRead(well ? "I ring the ward tonight" : "");
            case 10 -> missing();
            case 11, 12 -> new Whereabouts.Returned("at home", "well");
            case 13 -> well ? interview() : new Whereabouts.ReturnInterview(false, false, "", "", "", "");
            case 14 -> random.nextBoolean() ? new Moving.Born("ward 2", "health visitor") : new Moving.BeforeBirth(well, well ? day.plusMonths(2) : null, "smoking: midwife by May");
            case 15 -> random.nextBoolean() ? new Moving.EarlyEndAllowed() : new Moving.TransferredIn("Westshire", Words.Category.NEGLECT, day.minusMonths(2), "plan and minutes");
            default -> random.nextBoolean() ? new Moving.TransferAsked("Westshire", "2 Pier Road", "case summary") : new Moving.TransferAccepted(well ? "letter of 3 May" : "", null);
        };
    }
}
