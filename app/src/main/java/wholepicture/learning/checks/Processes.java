package wholepicture.learning.checks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import wholepicture.cases.CaseProcess;

/** The processes that questions can be tied to. */
@Component
public class Processes {

    private final List<CaseProcess> all;

    Processes(List<CaseProcess> all) {
        this.all = List.copyOf(all);
    }

    public List<CaseProcess> all() {
        return all;
    }

    public Optional<CaseProcess> named(String process) {
        return all.stream().filter(one -> one.process().equals(process)).findFirst();
    }

    /** Where the facts are kept with which it asks. */
    public Kept kept(Wording wording) {
        return named(wording.process()).map(Kept::of).orElse(Kept.WITH_CASES);
    }

    /** The question of a process itself that carries this identity, with its process. */
    public Optional<Standing> written(String id) {
        return all.stream().flatMap(process -> process.written().stream().filter(one -> one.id().equals(id)).map(one -> new Standing(process, one))).findFirst();
    }

    /** A question that stands in a process itself. */
    public record Standing(CaseProcess process, CaseProcess.Written written) {}

    /** How people name one piece of work of a process. */
    String name(String process, String about) {
        return named(process).map(one -> one.named(about)).orElse(about);
    }

    String address(String process, UUID person, String about) {
        return named(process).map(one -> one.address(person, about)).orElse("/people/" + person);
    }

    /** A condition as people read it out. */
    public String inWords(Wording wording) {
        return named(wording.process()).map(process -> ConditionWords.of(wording.condition(), process)).orElse("in cases of a process that is not here");
    }

    /** The act with which it asks, as people read it. */
    public String moment(Wording wording) {
        return named(wording.process()).flatMap(process -> process.moment(wording.moment()).map(moment -> process.inWords() + ": " + moment.inWords()))
            .orElse(wording.process() + ": " + wording.moment());
    }

    /** What is wrong with the place and the conditions of a wording; empty when it can be asked. */
    public List<String> problems(Wording wording) {
        return named(wording.process()).filter(process -> process.moment(wording.moment()).isPresent()).map(process -> Validity.problems(wording.condition(), process))
            .orElse(List.of("Choose with which act it asks."));
    }
}
