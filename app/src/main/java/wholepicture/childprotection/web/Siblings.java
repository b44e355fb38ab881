package wholepicture.childprotection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.Meeting;
import wholepicture.childprotection.Planning;
import wholepicture.childprotection.Strategy;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Link;

/** Children of one family share a meeting: what was recorded of it for one is offered for the others, whose decision is their own. */
final class Siblings {

    private Siblings() {}

    /** The other children for whom this meeting was recorded already. */
    static List<Link> links(Cases cases, ChildProtection protection, CaseFile file, Act act) {
        return cases.beside(file).stream().filter(other -> protection.read(other.person(), other.ref()).journey().has(act.kind()))
            .filter(other -> meeting(last(protection, other, act)) != null)
            .map(other -> new Link("The same meeting as recorded for %s".formatted(other.name()), "%s/%s?like=%s".formatted(file.address(), act.slug(), other.ref()))).toList();
    }

    /** The meeting as it was typed for the other child; nothing of the decision. */
    static MultiValueMap<String, String> typedFor(Cases cases, ChildProtection protection, CaseFile file, Act act, String like) {
        var typed = new LinkedMultiValueMap<String, String>();
        cases.beside(file).stream().filter(other -> other.ref().value().equals(like)).findFirst().ifPresent(other -> {
            var read = protection.read(other.person(), other.ref());
            var meeting = meeting(last(read, act));
            if (meeting != null) {
                read.journey().lastOf(act.kind()).ifPresent(h -> {
                    DateFields.typed("happened", h.on()).forEach(typed::set);
                    typed.set("time", DateFields.typed(h.at().atZone(When.UK)));
                });
                typed.set("chair", meeting.chair());
                meeting.present().forEach(sector -> typed.add("present", sector.name()));
                typed.set("names", meeting.names());
                typed.set("missing", meeting.missing());
                typed.set("shared", meeting.shared());
            }
        });
        return typed;
    }

    private static @Nullable Fact last(ChildProtection protection, CaseFile file, Act act) {
        return last(protection.read(file.person(), file.ref()), act);
    }

    private static @Nullable Fact last(Reading read, Act act) {
        return read.journey().lastOf(act.kind()).map(h -> h.fact()).orElse(null);
    }

    private static @Nullable Meeting meeting(@Nullable Fact fact) {
        return switch (fact) {
            case Strategy.StrategyHeld held -> held.meeting();
            case Planning.ConferenceHeld held -> held.meeting();
            case Planning.CoreGroupMet met -> met.meeting();
            case Planning.ReviewHeld held -> held.meeting();
            case null, default -> null;
        };
    }
}
