package wholepicture.ui.pictures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import wholepicture.ui.pictures.EcomapPicture.Flow;
import wholepicture.ui.pictures.EcomapPicture.Strength;
import wholepicture.ui.pictures.FamilyPicture.Gender;
import wholepicture.ui.pictures.TimelinePicture.Kind;
import wholepicture.ui.pictures.TimelinePicture.Lane;
import wholepicture.ui.pictures.TimelinePicture.Mark;
import wholepicture.ui.pictures.TimelinePicture.Shape;
import wholepicture.ui.pictures.TimelinePicture.Weight;
import wholepicture.ui.pictures.WaterfallPicture.Step;
import wholepicture.ui.pictures.WaterfallPicture.Threshold;

/** Invented ecomaps, timelines and comparisons. */
final class Samples {

    private static final List<String> SYSTEMS = List.of("Westfield Primary School", "GP practice", "Leicestershire Police",
        "Grandmother Jean", "Health visiting", "Children's social care", "Work", "Friends of the family", "Housing association",
        "Women's Aid (independent domestic violence adviser)", "Mosque", "Football club", "Child and adolescent mental health service",
        "Father's family in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "Youth justice", "Probation", "Food bank");

    static final List<Lane> LANES = List.of(new Lane("csc", "Children's social care"), new Lane("police", "Police"),
        new Lane("health", "Community health and health visiting trust"), new Lane("gp", "GP"), new Lane("school", "Westfield Primary School"),
        new Lane("housing", "Housing"));

    static final List<Kind> KINDS = List.of(new Kind(Shape.CIRCLE, "Contact or visit"), new Kind(Shape.SQUARE, "Appointment"),
        new Kind(Shape.CROSS, "Was not brought"), new Kind(Shape.TRIANGLE, "Concern or referral"), new Kind(Shape.DIAMOND, "Incident"),
        new Kind(Shape.HEXAGON, "Meeting, plan or decision"), new Kind(Shape.SPEECH, "Voice"), new Kind(Shape.PENTAGON, "Health"));

    private Samples() {}

    static EcomapPicture ecomap(int systems) {
        var ties = new ArrayList<EcomapPicture.Tie>();
        for (int i = 0; i < systems; i++) {
            ties.add(new EcomapPicture.Tie(SYSTEMS.get(i % SYSTEMS.size()), i % 3 == 0 ? "" : i % 3 == 1 ? "weekly" : "since March 2025",
                Strength.values()[i % 4], Flow.values()[(i / 2) % 4]));
        }
        return new EcomapPicture("Ecomap of Ellie Marsh on 3 May 2026", systems + " systems", "Ellie's household",
            List.of(new EcomapPicture.Member("Ellie Marsh", Gender.FEMALE, true), new EcomapPicture.Member("Tracy Pike", Gender.FEMALE, false),
                new EcomapPicture.Member("Sean Doyle", Gender.MALE, false), new EcomapPicture.Member("Baby", Gender.UNKNOWN, false)), ties);
    }

    /** @param entries spread unevenly, some in bursts, some only known by month or year */
    static TimelinePicture timeline(LocalDate from, LocalDate to, int entries) {
        var random = new Random(entries * 31L + from.toEpochDay());
        var marks = new ArrayList<Mark>();
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        for (int i = 0; i < entries; i++) {
            double at = random.nextInt(3) == 0 ? 0.7 + random.nextGaussian() * 0.05 : random.nextDouble() * 0.5;
            var day = from.plusDays(Math.clamp((long) (at * days), 0, days - 1));
            var last = random.nextInt(25) == 0 ? day.plusDays(days / 8) : day;
            int weight = random.nextInt(20);
            marks.add(new Mark(LANES.get(random.nextInt(LANES.size())).id(), day, last, Shape.values()[random.nextInt(8)],
                weight < 12 ? Weight.ROUTINE : weight < 17 ? Weight.NOTABLE : weight < 19 ? Weight.SIGNIFICANT : Weight.CRITICAL,
                day + ": something happened at this agency, number " + i, "/people/8f14e45f-ceea-467f-9575-6f1e0a7c5b11/chronology#entry-" + i));
        }
        return new TimelinePicture("Timeline of Ellie Marsh", entries + " entries", from, to, to.minusDays(days / 20), LANES, marks, KINDS, 12,
            "/people/8f14e45f-ceea-467f-9575-6f1e0a7c5b11/timeline?from={from}&to={to}");
    }

    static WaterfallPicture waterfall() {
        return new WaterfallPicture("Why these two records may be one person", "Seven fields",
            List.of(new Step("Date of birth", "3 May 2017 and 3 May 2017", 8.4), new Step("Given name", "Ellie and Eleanor: a short form", 4.1),
                new Step("Family name", "Marsh and Doyle: different", -3.2), new Step("NHS number", "not in both", 0),
                new Step("Address", "14 Larch Close and 2 Quarry Row", -0.8), new Step("Sex", "female and female", 1.0),
                new Step("School", "Westfield Primary School and Westfield County Primary and Nursery School, Leicester", 2.6)),
            "All together", List.of(new Threshold("joins at", 14), new Threshold("asks a person from", 6), new Threshold("stays joined above", 9)));
    }
}
