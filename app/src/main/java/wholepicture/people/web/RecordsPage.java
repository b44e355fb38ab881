package wholepicture.people.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.linkage.Thresholds;
import wholepicture.people.Hit;
import wholepicture.people.Shape;
import wholepicture.ui.Dates;

/**
 * The records that make a person.
 *
 * @param on the day looked back to, in words; empty for now
 * @param onIso the same as it stands in the address
 * @param heads the columns of the table of what each says
 * @param mayAct whether the viewer may put a wrong link right
 * @param wrong what is wrong with the day asked for; empty when nothing is
 */
public record RecordsPage(UUID person, String name, String on, String onIso, List<Row> records, List<String> heads, List<Sides.Row> sides,
    List<List<String>> history, boolean mayAct, String done, String wrong) {

    /** @param why why it is held to be of this person, in a sentence; {@code weights} is null when there is no other record to compare with */
    public record Row(long record, String agency, String localId, String said, String told, String since, String why,
        @Nullable Weights weights, String against) {}

    static RecordsPage of(Hit who, Shape shape, Thresholds thresholds, boolean mayAct, String done, String wrong) {
        var on = shape.on();
        return new RecordsPage(who.person(), who.name().isBlank() ? "Name not recorded" : who.name(), on == null ? "" : Dates.inWords(on),
            on == null ? "" : Dates.toType(on), shape.members().stream().map(member -> row(member, shape.members().size(), thresholds)).toList(),
            Stream.concat(Stream.of(Sides.HEAD), shape.members().stream().map(m -> "%s, %s".formatted(m.agency(), m.localId()))).toList(),
            Sides.rows(shape.members().stream().map(Shape.Member::says).toList(),
                shape.members().stream().map(m -> (List<Residence>) m.says().residences()).toList()),
            shape.history().stream().map(RecordsPage::turn).toList(), mayAct && on == null, done, wrong);
    }

    private static Row row(Shape.Member member, int all, Thresholds thresholds) {
        var weights = member.best().map(fit -> Weights.of("%s, %s, beside %s, %s".formatted(member.agency(), member.localId(), fit.agency(), fit.localId()),
            fit.weighed(), thresholds)).orElse(null);
        var against = member.best().map(fit -> "%s, %s".formatted(fit.agency(), fit.localId())).orElse("");
        return new Row(member.record(), member.agency(), member.localId(), Sides.title(member.says()), Dates.brief(member.told()), Dates.brief(member.since()),
            why(member, all), weights, against);
    }

    private static String why(Shape.Member member, int all) {
        var decided = member.decision().map(d -> "%s decided it: %s ".formatted(d.worker(), sentence(d.reason())))
            .orElse(member.byWorker() ? "A data steward decided it. " : "");
        var compared = member.best().map(fit -> "Compared with the record of %s. %s".formatted(fit.agency(), Weights.sentence(fit.weighed())))
            .orElse(all == 1 ? "It is the only record that is open to you." : "");
        return decided + compared;
    }

    /** A reason as it was typed, with a full stop if it has none. */
    private static String sentence(String reason) {
        return reason.matches("(?s).*[.!?]") ? reason : reason + ".";
    }

    private static List<String> turn(Shape.Turn turn) {
        var who = turn.decision().map(Shape.Decision::worker).orElse(turn.byWorker() ? "A data steward" : "The comparison of records");
        return List.of(Dates.brief(turn.at()), "%s, %s".formatted(turn.agency(), turn.localId()), turn.came() ? "Joined" : "Parted", who,
            turn.decision().map(Shape.Decision::reason).orElse(turn.byWorker() ? "Not open to you" : turn.came() ? "The weight of what agrees" : "It no longer fitted"));
    }
}
