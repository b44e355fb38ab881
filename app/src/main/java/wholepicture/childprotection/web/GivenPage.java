package wholepicture.childprotection.web;

import java.util.List;
import java.util.stream.Stream;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.TakingPart.FamilyGiven;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;

/** What the family was given. @param words as they were given, paragraph by paragraph; empty when it was given as it was written */
public record GivenPage(String title, String name, Link back, List<SummaryRow> facts, List<String> words) {

    static GivenPage of(CaseFile file, Happened given) {
        var what = (FamilyGiven) given.fact();
        var facts = Stream.of(SummaryRow.of("To", what.whom()), SummaryRow.of("When", Dates.inWords(given.on())), SummaryRow.of("By", given.by()), SummaryRow.of("What they need", what.needs()),
            SummaryRow.of("Form", what.form().inWords()), SummaryRow.of("Language", what.language()), SummaryRow.of("How it was checked that they understood", what.understood()));
        return new GivenPage(what.paper().inWords(), file.name(), new Link("Back to " + file.ref(), file.address()), facts.filter(row -> !row.value().isBlank()).toList(),
            what.words().lines().toList());
    }

    static String address(CaseFile file, Happened given) {
        return "%s/family-given/%d".formatted(file.address(), given.n());
    }
}
