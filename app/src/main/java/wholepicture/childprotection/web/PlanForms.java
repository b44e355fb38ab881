package wholepicture.childprotection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.PartOfPlan;
import wholepicture.childprotection.PlanWork.ActionWritten;
import wholepicture.childprotection.PlanWork.ContingencyWritten;
import wholepicture.childprotection.PlanWork.GoalWritten;
import wholepicture.childprotection.PlanWork.MemberNamed;
import wholepicture.childprotection.PlanWork.VisitsSet;
import wholepicture.childprotection.ProtectionPlan;
import wholepicture.ui.DateFields;
import wholepicture.ui.Option;

/** Opens the form of a part of a plan with what it says now, and with the version of it that the writer has then read. */
final class PlanForms {

    private static final Map<String, Class<? extends PartOfPlan>> KINDS = Map.of("plan-goal", GoalWritten.class, "plan-action", ActionWritten.class,
        "plan-contingency", ContingencyWritten.class, "plan-visits", VisitsSet.class, "plan-member", MemberNamed.class);

    private PlanForms() {}

    /** @param part which; a new one where there is none of this name */
    static MultiValueMap<String, String> typedFor(Journey journey, Act act, String part) {
        var typed = new LinkedMultiValueMap<String, String>();
        if (!PlanActs.is(act)) {
            return typed;
        }
        typed.set("part", part);
        var kind = KINDS.get(act.slug());
        if (kind != null) {
            var named = act.slug().equals("plan-visits") ? "visits" : part;
            var now = ProtectionPlan.of(journey).parts(kind).stream().filter(kept -> kept.fact().part().equals(named)).findFirst();
            typed.set("part", now.isPresent() || act.slug().equals("plan-visits") ? named : UUID.randomUUID().toString());
            typed.set("over", String.valueOf(now.map(ProtectionPlan.Kept::version).orElse(0)));
            now.ifPresent(kept -> fill(typed, kept.fact()));
        }
        return typed;
    }

    /** Whoever was overtaken has now read the newer version: saved again, theirs comes after it. */
    static void catchUp(Journey journey, Act act, MultiValueMap<String, String> typed) {
        var part = typed.getFirst("part");
        if (part != null && PlanActs.isPart(act)) {
            typed.set("over", typedFor(journey, act, part).getFirst("over"));
        }
    }

    /** The goals that an action can serve. */
    static List<Option> goals(Journey journey) {
        return ProtectionPlan.of(journey).parts(GoalWritten.class).stream().map(kept -> Option.of(kept.fact().part(), kept.fact().goal())).toList();
    }

    private static void fill(MultiValueMap<String, String> typed, PartOfPlan part) {
        switch (part) {
            case GoalWritten it -> Map.of("danger", it.danger(), "goal", it.goal(), "scale", it.scale()).forEach(typed::set);
            case ActionWritten it -> {
                Map.of("what", it.what(), "who", it.who(), "measure", it.measure(), "goal", it.goal()).forEach(typed::set);
                day(typed, it.due());
            }
            case ContingencyWritten it -> Map.of("whenever", it.whenever(), "then", it.then()).forEach(typed::set);
            case VisitsSet it -> Map.of("every", it.every().name(), "who", it.who()).forEach(typed::set);
            case MemberNamed it -> Map.of("name", it.name(), "role", it.role(), "family", it.family() ? "yes" : "no", "leaves", "no").forEach(typed::set);
            default -> throw new IllegalArgumentException("No form for " + part);
        }
    }

    private static void day(MultiValueMap<String, String> typed, @Nullable LocalDate by) {
        if (by != null) {
            DateFields.typed("by", by).forEach(typed::set);
        }
    }
}
