package wholepicture.arrivals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wholepicture.arrivals.Arrival.Outcome;

/** By which codes the systems of practices and trusts say what came of an appointment, as the partnership keeps the list by hand. Source: A-198. */
public interface OutcomeCodes {

    /** What a code of a system means, from a day on. */
    record Kept(String system, String code, Outcome meaning, LocalDate since) {

        boolean isOf(String sent, LocalDate day) {
            return code.equalsIgnoreCase(sent) && !since.isAfter(day);
        }
    }

    /** All of them, in the works, in any order. */
    List<Kept> kept();

    /**
     * What a code meant on a day. Where a system changed it, the later row holds; where two systems mean different things by it, nobody can say.
     *
     * @param sent as it was sent
     */
    static Optional<Kept> meaning(List<Kept> kept, String sent, LocalDate day) {
        var of = kept.stream().filter(one -> one.isOf(sent, day))
            .filter(one -> kept.stream().noneMatch(later -> later.isOf(sent, day) && later.system().equals(one.system()) && later.since().isAfter(one.since()))).toList();
        return of.stream().map(Kept::meaning).distinct().count() == 1 ? Optional.of(of.getFirst()) : Optional.empty();
    }
}
