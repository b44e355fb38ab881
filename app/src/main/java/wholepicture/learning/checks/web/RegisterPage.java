package wholepicture.learning.checks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import wholepicture.learning.checks.Check;
import wholepicture.learning.checks.Processes;
import wholepicture.learning.checks.Ready;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Place;
import wholepicture.ui.Tag;

/**
 * All checks there are: those that leads made, and those that stand in the processes themselves.
 *
 * @param ready for leads: what the partnership's documents call for and nobody has taken up
 */
public record RegisterPage(boolean lead, List<Place> places, List<Row> rows, List<Offered> ready, List<String> waiting) {

    /** A question that can be taken up. @param where with which act it would ask */
    public record Offered(Link link, String where) {}

    public record Row(String question, String href, String where, Tag state, String until, String source) {}

    static RegisterPage of(boolean lead, List<Place> places, List<Check> checks, Processes processes, LocalDate today) {
        var made = checks.stream().map(check -> new Row(check.wording().question(), check.address(), processes.moment(check.wording()), CheckPage.tag(check.on(today)),
            Dates.brief(check.wording().until()), check.wording().source()));
        var written = processes.all().stream().flatMap(process -> process.written().stream().map(one -> new Row(one.question(), "/checks/" + one.id(),
            process.inWords() + ": " + process.moment(one.moment()).map(m -> m.inWords()).orElse(one.moment()), new Tag("Stands in the process", Tag.Colour.BLUE), Dates.brief(one.expires()), one.cited())));
        return new RegisterPage(lead, places, Stream.concat(made, written).toList(), lead ? ready(checks, processes) : List.of(), lead ? Ready.WAITING.stream().map(one -> one.wording().question()).toList() : List.of());
    }

    /** What the documents call for and nobody has taken up. */
    private static List<Offered> ready(List<Check> checks, Processes processes) {
        return Ready.ALL.stream().filter(one -> checks.stream().noneMatch(check -> check.wording().question().equals(one.wording().question())))
            .map(one -> new Offered(new Link(one.wording().question(), "/checks/new?ready=" + one.key()), processes.moment(one.wording()))).toList();
    }
}
