package wholepicture.childprotection.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import wholepicture.childprotection.Stage;
import wholepicture.meetings.MeetingKind;

/** The process as its facts say it: at each stage, what may be done, by whom, and where it leads. Drawn from the code, so never out of date. */
public final class ProcessMap {

    private ProcessMap() {}

    /** Rows of a table: stage, what may be done, by whom, where it may lead; and what may be done whatever the stage. */
    public static List<List<String>> of(List<Class<?>> kinds, List<MeetingKind> meetings) {
        var rows = new ArrayList<List<String>>();
        for (var stage : Stage.values()) {
            Acts.ALL.stream().filter(act -> act.isFor(stage) && kinds.contains(act.kind())).forEach(act -> rows.add(List.of(CasePages.tag(stage).text(), act.title() + at(act, meetings),
                switch (act.by()) {
                    case ANYBODY_INVOLVED -> "Anybody involved";
                    case WORKER -> "A worker of the authority";
                    case MANAGER -> "A manager of the authority";
                }, Arrays.stream(Stage.values()).filter(act.leadsTo()::contains).map(s -> CasePages.tag(s).text()).collect(Collectors.joining(", or ")))));
        }
        meetings.stream().filter(kind -> kind.act().isEmpty()).forEach(kind -> rows.add(List.of("At any stage", "Hold a meeting: " + kind.inWords(), "A worker of the authority", "")));
        rows.add(List.of("At any stage", "Escalate a disagreement with another agency", "Anybody involved, in their own name", ""));
        return List.copyOf(rows);
    }

    /** The meeting at which it is decided; empty when it is decided at none. */
    private static String at(Act act, List<MeetingKind> meetings) {
        return meetings.stream().filter(kind -> kind.act().equals(act.slug())).findFirst().map(kind -> ", decided at its meeting: " + kind.inWords()).orElse("");
    }
}
