package wholepicture.childprotection.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.SawChild;
import wholepicture.childprotection.Stage;
import wholepicture.clocks.Timescale;
import wholepicture.ui.Option;

/**
 * Something a practitioner does on a page: what it is called, what is asked, and the fact that the answers make.
 *
 * @param slug names it in the address
 * @param rule the time limit that it serves, if there is one
 */
public record Act(String slug, String title, @Nullable Timescale rule, Function<Offered, List<Question>> questions, Function<Answers, Fact> fact) {

    /** What a form can offer to choose from. */
    public record Offered(List<Option> workers, List<Option> clocks, List<Option> statements, List<Option> goals) {
        static final Offered NOTHING = new Offered(List.of(), List.of(), List.of(), List.of());
    }

    private Fact blank() {
        return fact.apply(new Answers(new LinkedMultiValueMap<>()));
    }

    boolean isFor(Stage stage) {
        return blank().from().contains(stage);
    }

    Fact.By by() {
        return blank().by();
    }

    /** Where it may lead; empty when it changes no stage. */
    Set<Stage> leadsTo() {
        return blank().mayLeadTo();
    }

    /** Whether it is of a visit, on whose form stands how it went. */
    boolean isVisit() {
        return blank() instanceof SawChild;
    }

    Class<?> kind() {
        return blank().getClass();
    }

    static Act of(String slug, String title, @Nullable Timescale rule, List<Question> questions, Function<Answers, Fact> fact) {
        return new Act(slug, title, rule, offered -> questions, fact);
    }

    static Optional<Act> named(String slug) {
        return Acts.ALL.stream().filter(act -> act.slug().equals(slug)).findFirst();
    }
}
