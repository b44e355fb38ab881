package wholepicture.learning.checks.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.cases.Asked;
import wholepicture.learning.Recommendation;
import wholepicture.learning.checks.Processes;
import wholepicture.learning.checks.Whom;
import wholepicture.learning.checks.Wording;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;

/** Reads a check from its form, and fills the form from a check or from a recommendation. */
final class CheckForm {

    /** What was read: a whole wording, or all that is wrong. */
    record Read(Optional<Wording> wording, Errors errors) {}

    private CheckForm() {}

    static Read read(MultiValueMap<String, String> sent, Processes processes) {
        var typed = new Typed(sent);
        var question = typed.need("question", "Write the question");
        var where = typed.need("where", "Choose with which act it asks").split("/", 2);
        var condition = ConditionForm.read(typed);
        var agency = typed.text("agency");
        var whom = new Whom(names(typed, "role", Role.class), names(typed, "kind", AgencyKind.class), agency.isEmpty() ? List.of() : List.of(agency));
        var form = typed.one("form", Asked.Form.class, "Choose how it is answered");
        var strength = typed.one("strength", Asked.Strength.class, "Choose how firmly it asks");
        var lesson = typed.need("lesson", "Write the lesson, in two sentences");
        var link = typed.text("link");
        if (!link.isEmpty() && !link.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]*")) {
            typed.wrong("link", "The lesson must stand on this site: begin with /");
        }
        var source = typed.need("source", "Name the review or guidance it comes from");
        var from = typed.day("from", "The first day it asks");
        var until = typed.day("until", "The last day it asks");
        if (until.isBefore(from) && !typed.errors().any()) {
            typed.wrong("until-day", "The last day must be after the first");
        }
        var wording = new Wording(question, where[0], where.length > 1 ? where[1] : "", condition, whom, form, !typed.text("unknownCounts").equals("no"), strength,
            typed.text("once").equals("yes"), from, until, lesson, link, source, typed.all("theme").stream().filter(id -> id.matches("[a-z0-9-]{1,60}")).distinct().toList(), uuid(typed.text("recommendation")));
        if (!typed.errors().any()) {
            processes.problems(wording).forEach(problem -> typed.wrong("ageFrom", problem));
        }
        return new Read(!typed.errors().any() ? Optional.of(wording) : Optional.empty(), typed.errors());
    }

    private static <E extends Enum<E>> List<String> names(Typed typed, String field, Class<E> of) {
        return Arrays.stream(of.getEnumConstants()).map(Enum::name).filter(typed.all(field)::contains).toList();
    }

    /** The form of a new check, begun from a recommendation where there is one. */
    static MultiValueMap<String, String> begin(Optional<Recommendation> from, LocalDate today) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.set("form", Asked.Form.YES_NO.name());
        typed.set("strength", Asked.Strength.PROMPT.name());
        typed.set("unknownCounts", "yes");
        typed.set("once", "no");
        DateFields.typed("from", today).forEach(typed::set);
        DateFields.typed("until", today.plusYears(1)).forEach(typed::set);
        from.ifPresent(recommendation -> {
            typed.set("recommendation", recommendation.id().toString());
            typed.set("source", "%s, %s".formatted(recommendation.reviewTitle(), recommendation.name().toLowerCase(Locale.UK)));
            typed.set("link", recommendation.href());
            recommendation.themes().forEach(theme -> typed.add("theme", theme));
        });
        return typed;
    }

    /** The form of a next version, as the one before has it. */
    static MultiValueMap<String, String> of(Wording w, Processes processes) {
        var typed = new LinkedMultiValueMap<String, String>();
        processes.named(w.process()).ifPresent(process -> ConditionForm.fields(w.condition(), process).forEach((name, values) -> typed.put(name, values)));
        typed.set("question", w.question());
        typed.set("where", w.process() + "/" + w.moment());
        w.whom().roles().forEach(role -> typed.add("role", role));
        w.whom().kinds().forEach(kind -> typed.add("kind", kind));
        typed.set("agency", w.whom().agencies().stream().findFirst().orElse(""));
        typed.set("form", w.form().name());
        typed.set("strength", w.strength().name());
        typed.set("unknownCounts", w.unknownCounts() ? "yes" : "no");
        typed.set("once", w.once() ? "yes" : "no");
        typed.set("lesson", w.lesson());
        typed.set("link", w.link());
        typed.set("source", w.source());
        w.themes().forEach(theme -> typed.add("theme", theme));
        DateFields.typed("from", w.from()).forEach(typed::set);
        DateFields.typed("until", w.until()).forEach(typed::set);
        if (w.recommendation() != null) {
            typed.set("recommendation", Objects.requireNonNull(w.recommendation()).toString());
        }
        return typed;
    }

    private static @Nullable UUID uuid(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
    }
}
