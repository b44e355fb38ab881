package wholepicture.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import wholepicture.cases.CaseFile;

/**
 * The kinds of meeting of all processes, as they hold here: a partnership may ask for a larger quorum
 * ({@code wholepicture.quorum.<code>: 4}) and set when reports are due
 * ({@code wholepicture.reports-due.<code>: 3}, in working days before). Within which time minutes go out is a time limit of each kind, set like any other.
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

    /** What the process knows already of the items of this meeting's agenda. */
    public Map<String, String> known(Meeting meeting, List<CaseFile> files) {
        return owner(meeting.kind()).known(meeting, files);
    }

    private Map<String, MeetingKind> byCode() {
        return processes.orderedStream().flatMap(p -> p.all().stream()).map(this::asSetHere)
            .collect(Collectors.toUnmodifiableMap(MeetingKind::code, Function.identity()));
    }

    private MeetingKind asSetHere(MeetingKind kind) {
        var parties = environment.getProperty("wholepicture.quorum." + kind.code(), Integer.class);
        var days = environment.getProperty("wholepicture.reports-due." + kind.code(), Integer.class);
        var quorum = kind.quorum();
        return new MeetingKind(kind.code(), kind.process(), kind.inWords(), quorum == null || parties == null ? quorum : quorum.askingFor(kind.code(), parties),
            days == null ? kind.reportDays() : days, kind.reportDoubt(), kind.minutes(),
            kind.agenda().subList(0, kind.agenda().size() - MeetingKind.STANDING.size()), kind.act(), kind.fact(), kind.signed());
    }
}
