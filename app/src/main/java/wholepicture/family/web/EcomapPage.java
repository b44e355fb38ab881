package wholepicture.family.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import wholepicture.family.Ecomaps;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.Place;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.pictures.EcomapPicture.Flow;
import wholepicture.ui.pictures.EcomapPicture.Strength;

/** Everything the page of an ecomap shows. */
public record EcomapPage(UUID person, Ecomaps.View view, String svg, boolean may, String on, String query, Form form, Errors errors) {

    public static final List<String> HEAD = List.of("With what", "Tie", "Energy", "Note", "Rests on");
    static final String ENDED = "ENDED";

    /** The answers as typed. */
    public record Form(String system, String strength, String flow, String note) {
        static final Form EMPTY = new Form("", "", "NONE", "");
    }

    public String name() {
        return view.index().name();
    }

    public String address() {
        return "/people/" + person;
    }

    public String title() {
        return view.picture().title();
    }

    public List<SummaryRow> facts() {
        return FamilyPage.facts(view.index(), view.on());
    }

    public List<Place> places() {
        return List.of(new Place("Genogram", address() + "/family" + query, false), new Place("Ecomap", address() + "/ecomap" + query, true));
    }

    public List<List<String>> table() {
        return table(view);
    }

    static List<List<String>> table(Ecomaps.View view) {
        return view.rows().stream().map(row -> List.of(row.system(), row.strength(), row.flow(), row.note(), row.why())).toList();
    }

    public List<Option> strengths() {
        return Option.choosing(Stream.concat(Arrays.stream(Strength.values()).map(strength -> Option.of(strength.name(), switch (strength) {
            case STRONG -> "Strong";
            case ORDINARY -> "Ordinary";
            case TENUOUS -> "Tenuous";
            case STRESSFUL -> "Stressful";
        })), Stream.of(Option.of(ENDED, "It has ended"))).toList(), form.strength());
    }

    public List<Option> flows() {
        return Option.choosing(Arrays.stream(Flow.values()).map(flow -> Option.of(flow.name(), switch (flow) {
            case NONE -> "Not said";
            case TO_HOUSEHOLD -> "It gives to the household";
            case FROM_HOUSEHOLD -> "It takes from the household";
            case BOTH -> "Both";
        })).toList(), form.flow());
    }
}
