package wholepicture.childprotection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import wholepicture.childprotection.Gathering.ToldOfMissing;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.Whereabouts.Risk;
import wholepicture.childprotection.Whereabouts.WentMissing;

/**
 * Who must be told when a child is missing, by the risk as the police grade it. A partnership sets its own:
 * {@code wholepicture.missing.tell.high=Police, Parents or carers, …}. No list was read in this area's procedures; ours is a default.
 */
@Component
public class MissingSteps {

    private static final String EVERYBODY = "Police, Parents or carers, Children's social care";

    private final Environment environment;

    MissingSteps(Environment environment) {
        this.environment = environment;
    }

    /** In the order in which they are told. */
    public List<String> toTell(Risk risk) {
        var otherwise = risk == Risk.HIGH ? EVERYBODY + ", School, Health" : EVERYBODY;
        return Arrays.stream(environment.getProperty("wholepicture.missing.tell." + risk.name().toLowerCase(Locale.ROOT), otherwise).split(",")).map(String::strip)
            .filter(one -> !one.isEmpty()).toList();
    }

    /** Who has not been told yet of the child who is missing now; empty when nobody is missing. */
    public List<String> notYetTold(Journey journey) {
        if (!journey.isBetween(WentMissing.class, Whereabouts.Returned.class)) {
            return List.of();
        }
        var missing = journey.lastOf(WentMissing.class).orElseThrow();
        var told = told(journey).map(h -> ((ToldOfMissing) h.fact()).whom().toLowerCase(Locale.UK)).toList();
        return toTell(((WentMissing) missing.fact()).risk()).stream().filter(one -> told.stream().noneMatch(t -> t.contains(one.toLowerCase(Locale.UK)) || one.toLowerCase(Locale.UK).contains(t))).toList();
    }

    /** Who was told since the child went missing last. */
    public static Stream<Happened> told(Journey journey) {
        int since = journey.lastOf(WentMissing.class).map(Happened::n).orElse(Integer.MAX_VALUE);
        return journey.facts().stream().filter(h -> h.n() > since && h.fact() instanceof ToldOfMissing);
    }
}
