package wholepicture.learning.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wholepicture.learning.audits.Audit;
import wholepicture.learning.audits.Audit.Grade;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Place;

/**
 * The follow-up audits of a recommendation, and writing one up.
 *
 * @param agencies those that the reader may write for; empty for everybody else
 * @param grades the choices for assessments, plans and the voice, in this order
 */
public record AuditsPage(List<Place> places, Link recommendation, String words, List<Row> audits, List<Option> agencies, List<Graded> grades, PlanForm form, Errors errors) {

    /** How many standards one form takes. */
    static final int STANDARDS = 6;

    /** One audit as words. */
    public record Row(String title, String auditor, List<List<String>> standards, List<String> grades, String seen) {

        static Row of(Audit audit) {
            return new Row("%s, %s: %d records".formatted(audit.agencyName(), Dates.inWords(audit.on()), audit.records()), "%s. Kept by %s".formatted(audit.auditor(), audit.by()),
                audit.standards().stream().map(s -> List.of(s.words(), String.valueOf(s.met()), String.valueOf(s.of()), "%d%%".formatted(Math.round(100.0 * s.met() / s.of())))).toList(),
                Stream.of(grade("Assessments", audit.assessments()), grade("Plans", audit.plans()), grade("The voice of the child or adult", audit.voice())).flatMap(Optional::stream).toList(), audit.seen());
        }

        private static Optional<String> grade(String what, Optional<Grade> grade) {
            return grade.map(g -> "%s: %s".formatted(what, g.inWords().toLowerCase(Locale.UK)));
        }
    }

    /** One thing that is graded. */
    public record Graded(String name, String label, List<Option> options) {}

    /** The numbers of the standards' fields. */
    public List<Integer> numbers() {
        return Stream.iterate(1, n -> n + 1).limit(STANDARDS).toList();
    }
}
