package wholepicture.childprotection.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Overseen;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.Journey.Happened;
import wholepicture.childprotection.Keeping;

/** Every gate of a case of child protection that a manager held, with the day and the reason. Giving the case to a worker is no oversight of it. */
@Component
class ManagersGates implements Overseen {

    private final ChildProtection protection;

    ManagersGates(ChildProtection protection) {
        this.protection = protection;
    }

    @Override
    public List<Entry> entries(CaseFile file) {
        if (!file.process().equals(ChildProtection.PROCESS)) {
            return List.of();
        }
        var read = protection.read(file.person(), file.ref());
        return read.isWhole() ? read.journey().facts().stream().filter(it -> it.fact().by() == Fact.By.MANAGER && !(it.fact() instanceof Keeping.GivenTo))
            .map(it -> new Entry(it.at(), it.fact().sentence(), it.by(), why(it), file.address())).toList() : List.of();
    }

    private static String why(Happened it) {
        return it.fact() instanceof Keeping.OversightGiven given ? Stream.of(given.found(), given.directs()).filter(words -> !words.isBlank()).collect(Collectors.joining(" – ")) : it.why();
    }
}
