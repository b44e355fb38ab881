package wholepicture.learning.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.Cast;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Grade;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.cases.Asked;
import wholepicture.time.When;

/** Questions of the stories. Each asks at one agency only, so that no other story meets it. */
public final class Wordings {

    private Wordings() {}

    public static Wording at(Agency agency, String moment, Asked.Strength strength, Condition condition) {
        return new Wording("Has anybody asked the father what he knows?", "protection", moment, condition, new Whom(List.of(), List.of(), List.of(agency.code())), Asked.Form.YES_NO, true,
            strength, false, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 10, 31), "Fathers were left out of assessments. Ask the man of the house what he knows.", "",
            "Review of an invented family", List.of("men"), null);
    }

    /** The same, with an act of another process. */
    public static Wording with(Wording w, String process) {
        return new Wording(w.question(), process, w.moment(), w.condition(), w.whom(), w.form(), w.unknownCounts(), w.strength(), w.once(), w.from(), w.until(), w.lesson(), w.link(),
            w.source(), w.themes(), w.recommendation());
    }

    /** The same, asking from this day for two years. */
    public static Wording from(Wording w, LocalDate from) {
        return new Wording(w.question(), w.process(), w.moment(), w.condition(), w.whom(), w.form(), w.unknownCounts(), w.strength(), w.once(), from, from.plusYears(2), w.lesson(), w.link(),
            w.source(), w.themes(), w.recommendation());
    }

    /** The same, about one theme only. */
    public static Wording about(Wording w, String theme) {
        return new Wording(w.question(), w.process(), w.moment(), w.condition(), w.whom(), w.form(), w.unknownCounts(), w.strength(), w.once(), w.from(), w.until(), w.lesson(), w.link(),
            w.source(), List.of(theme), w.recommendation());
    }

    /** The same, come of a recommendation. */
    public static Wording of(Wording w, java.util.UUID recommendation) {
        return new Wording(w.question(), w.process(), w.moment(), w.condition(), w.whom(), w.form(), w.unknownCounts(), w.strength(), w.once(), w.from(), w.until(), w.lesson(), w.link(),
            w.source(), w.themes(), recommendation);
    }

    static Wording asking(Wording w, Whom whom) {
        return new Wording(w.question(), w.process(), w.moment(), w.condition(), whom, w.form(), w.unknownCounts(), w.strength(), w.once(), w.from(), w.until(), w.lesson(), w.link(),
            w.source(), w.themes(), w.recommendation());
    }

    static void missed(Cast cast, Agency agency, String local, String id, LocalDate on, @Nullable Grade grade) {
        cast.receive(agency, new EntrySent(local, id, EntryKind.APPOINTMENT, When.day(on), null, "Clinic", "", null, null, List.of(), null, Outcome.WAS_NOT_BROUGHT, null, Set.of(), Map.of(), grade));
    }
}
