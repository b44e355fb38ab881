package wholepicture.childprotection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Gathering.ToldOfMissing;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.Whereabouts.Risk;
import wholepicture.childprotection.Whereabouts.WentMissing;

/**
 * Who must be told when a child is missing, by the risk as the police grade it. A partnership sets its own:
 * {@code wholepicture.missing.tell.high=Police, Parents or carers, …}, and one of its areas where it differs, by the code of the authority:
 * {@code wholepicture.missing.tell.county-csc.high}. No list was read in this area's procedures; ours is a default.
 */
@Component
public class MissingSteps {

    private static final String EVERYBODY = "Police, Parents or carers, Children's social care";

    private static final String SET_HERE = "wholepicture.missing.tell.";

    private final Environment environment;
    private final Agencies agencies;

    MissingSteps(Environment environment, Agencies agencies) {
        this.agencies = agencies;
        this.environment = environment;
    }

    /** In the order in which they are told. @param area the code of the authority that holds the case */
    public List<String> toTell(String area, Risk risk) {
        var grade = risk.name().toLowerCase(Locale.ROOT);
        var everywhere = environment.getProperty(SET_HERE + grade, risk == Risk.HIGH ? EVERYBODY + ", School, Health" : EVERYBODY);
        return Arrays.stream(environment.getProperty(SET_HERE + area + "." + grade, everywhere).split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /** Who has not been told yet of the child who is missing now; empty when nobody is missing. */
    public List<String> notYetTold(CaseFile file, Journey journey) {
        if (!journey.isBetween(WentMissing.class, Whereabouts.Returned.class)) {
            return List.of();
        }
        var missing = journey.lastOf(WentMissing.class).orElseThrow();
        var told = told(journey).map(h -> ((ToldOfMissing) h.fact()).whom().toLowerCase(Locale.UK)).toList();
        var area = agencies.byId(file.agencyId()).map(Agency::code).orElse("");
        return toTell(area, ((WentMissing) missing.fact()).risk()).stream().filter(one -> told.stream().noneMatch(t -> t.contains(one.toLowerCase(Locale.UK)) || one.toLowerCase(Locale.UK).contains(t))).toList();
    }

    /** Who was told since the child went missing last. */
    public static Stream<Happened> told(Journey journey) {
        int since = journey.lastOf(WentMissing.class).map(Happened::n).orElse(Integer.MAX_VALUE);
        return journey.facts().stream().filter(h -> h.n() > since && h.fact() instanceof ToldOfMissing);
    }
}
