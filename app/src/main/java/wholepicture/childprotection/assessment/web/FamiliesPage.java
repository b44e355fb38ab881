package wholepicture.childprotection.assessment.web;

import java.util.List;
import wholepicture.ui.Link;

/** How well the families of children on plans are known. @param shares what, team, and how many of how many */
public record FamiliesPage(List<List<String>> shares, List<Row> rows, int most) {

    /** @param men "all accounted for", or who is not; {@code genogram} and {@code ecomap} likewise in words */
    public record Row(Link child, String team, String men, boolean missing, String genogram, String ecomap) {}
}
