package wholepicture.family.web;

import java.util.List;
import wholepicture.family.FamilyView;

/** The tables that stand beside the genogram, on the page and in the document. */
public final class FamilyTable {

    public static final List<String> HEAD = List.of("Who", "Relation", "Born", "Lives at", "Parental responsibility", "Remarks");
    public static final List<String> HOMES_HEAD = List.of("Address", "From", "Until", "Who else was recorded there", "Says who");

    private FamilyTable() {}

    public static List<List<String>> homes(FamilyView family) {
        return family.households().stream().map(stay -> List.of(stay.address(), stay.since(), stay.until(),
            stay.people().isEmpty() ? "nobody else" : String.join(", ", stay.people()), stay.by())).toList();
    }
}
