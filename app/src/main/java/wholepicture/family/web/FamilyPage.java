package wholepicture.family.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wholepicture.family.Face;
import wholepicture.family.FamilyView;
import wholepicture.family.FamilyView.MemberRow;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Place;
import wholepicture.ui.SummaryRow;

/**
 * Everything the page of a family shows.
 *
 * @param svg the genogram
 * @param may whether the viewer may record anything here
 * @param isWhole whether the viewer sees what every agency says
 */
public record FamilyPage(UUID person, FamilyView family, String svg, boolean may, boolean isWhole, String on, String query, Errors errors) {

    public String name() {
        return family.index().name();
    }

    public String address() {
        return "/people/" + person;
    }

    public String title() {
        return family.picture().title();
    }

    public List<SummaryRow> facts() {
        return facts(family.index(), family.on());
    }

    static List<SummaryRow> facts(Face face, LocalDate on) {
        var born = face.born();
        return born == null ? List.of() : List.of(SummaryRow.of("Born", Dates.brief(born)),
            SummaryRow.of("Age", Dates.age(born, on)));
    }

    public List<Place> places() {
        return List.of(new Place("Genogram", address() + "/family" + query, true), new Place("Ecomap", address() + "/ecomap" + query, false));
    }

    public List<List<String>> memberTable() {
        return family.members().stream().map(row -> List.of(row.name(), row.relation(), row.born(), row.livesAt(), row.responsibility(), row.remarks())).toList();
    }

    /** What is said, with those who say the same beside each other. */
    public List<List<FamilyView.Said>> statements() {
        return List.copyOf(family.statements().stream()
            .collect(Collectors.groupingBy(said -> said.sentence() + said.struckOut(), LinkedHashMap::new, Collectors.toList())).values());
    }

    private List<String> missing() {
        return family.members().stream().filter(row -> row.remarks().startsWith("Missing")).map(MemberRow::relation).toList();
    }

    /** What a worker would ask about first, said above the picture. */
    public List<String> warnings() {
        var men = family.men().stream().filter(man -> !man.isChecked()).map(FamilyView.Man::name).toList();
        return Stream.of(missing().isEmpty() ? "" : "Not known: " + String.join(", ", missing()) + ".",
            men.isEmpty() ? "" : "Not yet checked: " + String.join(", ", men) + ".",
            family.more() ? "The family goes on beyond what is drawn here." : "").filter(words -> !words.isEmpty()).toList();
    }

    public String manHref(FamilyView.Man man) {
        return address() + "/family/inclusion?man=" + URLEncoder.encode(man.id(), StandardCharsets.UTF_8);
    }
}
