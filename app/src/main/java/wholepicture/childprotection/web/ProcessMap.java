package wholepicture.childprotection.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import wholepicture.childprotection.Stage;

/** The process as its facts say it: at each stage, what may be done, by whom, and where it leads. Drawn from the code, so never out of date. */
final class ProcessMap {

    private ProcessMap() {}

    /** Rows of a table: stage, what may be done, by whom, where it may lead. */
    static List<List<String>> of(List<Class<?>> kinds) {
        var rows = new ArrayList<List<String>>();
        for (var stage : Stage.values()) {
            Acts.ALL.stream().filter(act -> act.isFor(stage) && kinds.contains(act.kind())).forEach(act -> rows.add(List.of(CasePages.tag(stage).text(), act.title(),
                switch (act.by()) {
                    case ANYBODY_INVOLVED -> "Anybody involved";
                    case WORKER -> "A worker of the authority";
                    case MANAGER -> "A manager of the authority";
                }, Arrays.stream(Stage.values()).filter(act.leadsTo()::contains).map(s -> CasePages.tag(s).text()).collect(Collectors.joining(", or ")))));
        }
        return List.copyOf(rows);
    }
}
