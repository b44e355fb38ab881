package wholepicture.clocks;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import wholepicture.time.When;

/**
 * Every time limit as it holds here: the constants of the processes, and what this partnership has set in place of those
 * that are not verified ({@code wholepicture.time-limits.<code>: 20 working days}).
 */
@Component
public class Rules {

    /**
     * A time limit reckoned from one event.
     *
     * @param within how long, as it holds here
     * @param setHere true when the partnership set the length itself
     */
    public record Reckoned(Timescale timescale, Timescale.Edition edition, Span within, boolean setHere, Deadline deadline) {}

    private final List<TimeLimits> processes;
    private final Map<String, Timescale> byCode;
    private final Map<String, Span> setHere;
    private final WorkingDays calendar = WorkingDays.ofEnglandAndWales();

    Rules(List<TimeLimits> processes, Environment environment) {
        this.processes = List.copyOf(processes);
        this.byCode = processes.stream().flatMap(p -> p.all().stream()).collect(Collectors.toUnmodifiableMap(Timescale::code, Function.identity()));
        this.setHere = read(byCode, Binder.get(environment).bind("wholepicture.time-limits", Bindable.mapOf(String.class, String.class)).orElse(Map.of()));
    }

    /** @throws IllegalArgumentException for a code that there is none of, a verified rule, or words that are no length of time */
    static Map<String, Span> read(Map<String, Timescale> byCode, Map<String, String> configured) {
        var read = new HashMap<String, Span>();
        configured.forEach((code, words) -> {
            var timescale = Optional.ofNullable(byCode.get(code)).orElseThrow(() -> new IllegalArgumentException(
                "wholepicture.time-limits.%s: there is no time limit of this code. The page How long do I have? lists them.".formatted(code)));
            var span = Span.parse(words);
            if (!timescale.maySet(span)) {
                throw new IllegalArgumentException("wholepicture.time-limits.%s: this limit was read in its source and cannot be set to %s."
                    .formatted(code, span.inWords()));
            }
            read.put(code, span);
        });
        return Map.copyOf(read);
    }

    public List<TimeLimits> processes() {
        return processes;
    }

    public WorkingDays calendar() {
        return calendar;
    }

    /** @throws java.util.NoSuchElementException for a code that there is none of */
    public Timescale of(String code) {
        return Optional.ofNullable(byCode.get(code)).orElseThrow();
    }

    /** The limit as it stands for something that happened then: the edition in force on that day in London. */
    public Reckoned reckon(Timescale timescale, ZonedDateTime anchor) {
        var edition = timescale.on(anchor.withZoneSameInstant(When.UK).toLocalDate());
        var set = Optional.ofNullable(setHere.get(timescale.code()));
        var within = set.orElse(edition.within());
        return new Reckoned(timescale, edition, within, set.isPresent(), within.from(anchor, calendar));
    }
}
