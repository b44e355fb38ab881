package wholepicture.childprotection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.access.Involving;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.cases.FactRow;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Engagement;
import wholepicture.childprotection.Enquiries;
import wholepicture.childprotection.Gathering;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.MissingSteps;
import wholepicture.childprotection.NewbornPlans;
import wholepicture.childprotection.OtherPlans;
import wholepicture.childprotection.TakingPart;
import wholepicture.childprotection.assessment.CombinedRisk;
import wholepicture.childprotection.plan.PlanHistory;
import wholepicture.childprotection.plan.SameWords;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;

/** What whoever reads a case should notice: what is missing, what was said twice, and which agency nobody has spoken to. */
@Component
class CaseFlags {

    /** An agency that is involved with the child. @param last when it was last spoken to in this case; empty when never */
    record Spoken(String agency, Optional<LocalDate> last) {}

    private final ChildProtection protection;
    private final Cases cases;
    private final Involving involving;
    private final MissingSteps missing;
    private final CombinedRisk combined;
    private final NewbornPlans newborns;
    private final Clock clock;

    CaseFlags(ChildProtection protection, Cases cases, Involving involving, MissingSteps missing, CombinedRisk combined, NewbornPlans newborns, Clock clock) {
        this.combined = combined;
        this.newborns = newborns;
        this.missing = missing;
        this.protection = protection;
        this.cases = cases;
        this.involving = involving;
        this.clock = clock;
    }

    List<String> of(Reading read) {
        var flags = new ArrayList<String>();
        var journey = read.journey();
        if (OtherPlans.BEFORE_CONFERENCE.contains(journey.stage()) && PlanHistory.interim(journey).isEmpty()) {
            flags.add("There is no interim plan that keeps this child safe until the conference. Write one now.");
        }
        var untold = missing.notYetTold(read.file(), journey);
        if (!untold.isEmpty()) {
            flags.add("The child is missing. Nobody has recorded telling: %s.".formatted(String.join("; ", untold)));
        }
        if (journey.isBetween(Engagement.DisguisedCompliance.class, Engagement.ComplianceAddressed.class)) {
            flags.add("Disguised compliance was recorded, and no manager has spoken of it in supervision yet.");
        }
        if (TakingPart.standsStill(journey)) {
            flags.add("Three core groups or reviews in a row found nothing better. Could we have grown used to this family? Ask it, and record the answer.");
        }
        if (combined.waits(read.file())) {
            flags.add("Violence, mental ill health and drugs or drink are here together, and no manager has spoken of it in supervision yet.");
        }
        if (journey.has(Engagement.AggressionMet.class)) {
            flags.add("Aggression towards workers is recorded: read it before you visit.");
        }
        cases.beside(read.file()).forEach(other -> same(read, other).ifPresent(flags::add));
        return List.copyOf(flags);
    }

    private Optional<String> same(Reading read, CaseFile other) {
        var same = SameWords.in(read.journey(), protection.read(other.person(), other.ref()).journey());
        return same.isEmpty() ? Optional.empty() : Optional.of("The same words stand here and in the record of %s: %s. Is this %s's own story?"
            .formatted(other.name(), String.join(", ", same), read.file().name()));
    }

    /** Every agency that is involved with the child now, the one that was never spoken to first. */
    List<Spoken> spoken(Reading read) {
        return involving.with(read.file().person()).stream().filter(one -> one.until() == null || one.until().isAfter(clock.instant().atZone(When.UK).toLocalDate()))
            .map(one -> one.agency()).distinct().filter(agency -> !agency.equals(read.file().agency()))
            .map(agency -> new Spoken(agency, last(read, agency))).sorted(Comparator.comparing(spoken -> spoken.last().orElse(LocalDate.MIN))).toList();
    }

    /** What stands in the way of a good decision: agencies to whom nobody has spoken. Empty when there are none. */
    String warning(Reading read) {
        var never = spoken(read).stream().filter(one -> one.last().isEmpty()).map(Spoken::agency).toList();
        return never.isEmpty() ? "" : "Nobody has spoken to: " + String.join(", ", never) + ". They are involved with this child.";
    }

    /** That the partnership recommends a least time for the plan of a newborn, where it has not adopted it; empty when it does not bear on this case. */
    String newborn(Reading read) {
        return read.journey().isNewbornsPlan() && newborns.now() == NewbornPlans.Standing.RECOMMENDED
            ? "This plan was made at or around the birth. It is recommended that such a plan does not end before nine months; say why if it does." : "";
    }

    /** What services for adults told, for those who now sit at a strategy discussion. */
    static String adultHistory(Reading read) {
        return read.journey().facts().stream().flatMap(h -> h.fact() instanceof Gathering.AdultHistoryShared it ? Stream.of("%s, of %s: %s%s (shared: %s)"
            .formatted(it.service(), it.whose(), it.history(), fromRecord(read, h), it.basis())) : Stream.of()).reduce((a, b) -> a + ". " + b).map(all -> "What services for adults told. " + all).orElse("");
    }

    /** The lines of the adult's own record that went with it. */
    private static String fromRecord(Reading read, Journey.Happened it) {
        return read.rows().stream().filter(row -> row.n() == it.n()).flatMap(row -> row.because().rests().stream()).map(Link::text).reduce((a, b) -> a + "; " + b).map(all -> ". From the record: " + all).orElse("");
    }

    private static Optional<LocalDate> last(Reading read, String agency) {
        var told = read.journey().facts().stream().filter(h -> h.fact() instanceof Enquiries.AgencyAnswered it && it.agency().equalsIgnoreCase(agency)).map(Journey.Happened::on);
        var acted = read.rows().stream().filter(row -> row.workerAgency().equals(agency)).map(FactRow::happenedAt).map(at -> at.atZone(When.UK).toLocalDate());
        return Stream.concat(told, acted).max(Comparator.naturalOrder());
    }

    static List<String> row(Spoken spoken) {
        return List.of(spoken.agency(), spoken.last().map(Dates::inWords).orElse("Never in this case"));
    }
}
