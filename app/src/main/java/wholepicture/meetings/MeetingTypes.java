package wholepicture.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import wholepicture.clocks.Span;
import wholepicture.clocks.Timescale;

/**
 * The kinds of meeting of all processes, as they hold here: a partnership may ask for a larger quorum
 * ({@code wholepicture.quorum.<code>: 4}), set when reports are due
 * ({@code wholepicture.reports-due.<code>: 3}, in working days before) and within which time minutes go out ({@code wholepicture.minutes-within.<code>: 5 working days}).
 */
@Component
public class MeetingTypes {

    private final ObjectProvider<MeetingKinds> processes;
    private final Environment environment;

    MeetingTypes(ObjectProvider<MeetingKinds> processes, Environment environment) {
        this.processes = processes;
        this.environment = environment;
    }

    /** @throws java.util.NoSuchElementException for a code that there is none of */
    public MeetingKind of(String code) {
        return Optional.ofNullable(byCode().get(code)).orElseThrow();
    }

    /** The kinds that cases of this process hold, in the order a case meets them. */
    public List<MeetingKind> ofProcess(String process) {
        return processes.orderedStream().flatMap(p -> p.all().stream()).filter(kind -> kind.process().equals(process)).map(this::asSetHere).toList();
    }

    /** Who hears that the minutes of this kind went out. */
    MeetingKinds owner(MeetingKind kind) {
        return processes.orderedStream().filter(p -> p.all().stream().anyMatch(one -> one.code().equals(kind.code()))).findFirst().orElseThrow();
    }

    private Map<String, MeetingKind> byCode() {
        return processes.orderedStream().flatMap(p -> p.all().stream()).map(this::asSetHere)
            .collect(Collectors.toUnmodifiableMap(MeetingKind::code, Function.identity()));
    }

    /** The limit as a partnership set it for one kind of meeting, in place of that of all kinds. */
    private static Timescale within(Timescale all, Span here) {
        return Timescale.byDefault(all.code() + ".here", all.what(), here, all.of(), all.force(), all.editions().getLast().basis(), Timescale.Evidence.UNCERTAIN, all.doubt().isBlank() ? "Set here." : all.doubt());
    }

    private MeetingKind asSetHere(MeetingKind kind) {
        var parties = environment.getProperty("wholepicture.quorum." + kind.code(), Integer.class);
        var days = environment.getProperty("wholepicture.reports-due." + kind.code(), Integer.class);
        var minutes = environment.getProperty("wholepicture.minutes-within." + kind.code());
        var quorum = kind.quorum();
        return new MeetingKind(kind.code(), kind.process(), kind.inWords(), quorum == null || parties == null ? quorum : quorum.askingFor(kind.code(), parties),
            days == null ? kind.reportDays() : days, kind.reportDoubt(), minutes == null ? kind.minutes() : within(kind.minutes(), Span.parse(minutes)),
            kind.agenda().subList(0, kind.agenda().size() - MeetingKind.STANDING.size()), kind.act(), kind.fact());
    }
}
