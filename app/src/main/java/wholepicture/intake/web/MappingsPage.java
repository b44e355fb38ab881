package wholepicture.intake.web;

import java.util.List;
import wholepicture.intake.Mappings;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Place;

/** The mappings that the agency has saved. */
public record MappingsPage(List<Place> places, List<Row> rows, Errors errors) {

    public record Row(String name, String href, String version, String template, String columns, String made) {

        static Row of(Mappings.Saved m) {
            return new Row(m.name(), "/intake/mapping/" + m.id(), String.valueOf(m.version()), m.mapping().template().title(), String.join(", ", m.header()),
                "%s, by %s".formatted(Dates.brief(m.madeAt().toInstant()), m.madeBy()));
        }
    }
}
