package wholepicture.learning.checks.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Asked;
import wholepicture.cases.CaseProcess;
import wholepicture.learning.checks.Preview;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/**
 * The form of a check. Once an act is chosen, the conditions are those of its process.
 *
 * @param kept conditions that the form cannot show, in words; empty when it shows them all
 * @param preview where it would have asked; {@code null} until that was asked for
 */
public record FormPage(String title, Link back, MultiValueMap<String, String> typed, List<Option> where, List<Option> stages, List<Option> happened, List<Option> not,
    List<Option> since, List<Option> lineKinds, List<Option> roles, List<Option> kinds, List<Option> agencies, List<Option> forms, List<Option> strengths, List<Option> themes,
    String kept, @Nullable Shown preview, Errors errors) {

    /** @param reads the whole in one sentence */
    public record Shown(String reads, Preview.Asking asking) {}

    static FormPage of(String title, Link back, MultiValueMap<String, String> typed, List<CaseProcess> processes, List<Agency> agencies, Themes themes, String kept, @Nullable Shown preview, Errors errors) {
        var t = new Typed(typed);
        var chosen = t.text("where").split("/", 2)[0];
        var asks = processes.stream().anyMatch(p -> p.process().equals(chosen)) ? processes.stream().filter(p -> p.process().equals(chosen)).toList() : processes;
        var happenings = asks.stream().flatMap(p -> p.happenings().stream().map(h -> Option.of(h.code(), h.inWords(), asks.size() > 1 ? p.inWords() : ""))).toList();
        var since = asks.stream().flatMap(p -> p.happenings().stream()).filter(h -> h.path().isEmpty()).map(h -> Option.of(h.code(), h.inWords())).toList();
        return new FormPage(title, back, typed,
            Option.choosing(withNone("Choose", processes.stream().flatMap(p -> p.moments().stream().map(m -> Option.of(p.process() + "/" + m.code(), p.inWords() + ": " + m.inWords()))).toList()), t.text("where")),
            Option.choosing(asks.stream().flatMap(p -> p.stages().stream()).map(s -> Option.of(s.code(), upper(s.inWords()))).toList(), t.all("stage")),
            Option.choosing(happenings, t.all("happened")), Option.choosing(happenings, t.all("not")), Option.choosing(withNone("Nothing", since), t.text("sinceFact")),
            Option.choosing(withNone("Any", Arrays.stream(EntryKind.values()).map(k -> Option.of(k.name(), upper(k.name().toLowerCase(Locale.UK)))).toList()), t.text("lineKind")),
            Option.choosing(Option.each(Role.values(), Role::inWords), t.all("role")),
            Option.choosing(Option.each(AgencyKind.values(), AgencyKind::inWords), t.all("kind")),
            Option.choosing(withNone("Any agency", agencies.stream().map(a -> Option.of(a.code(), a.name())).toList()), t.text("agency")),
            Option.choosing(Option.each(Asked.Form.values(), Asked.Form::inWords), t.text("form")),
            Option.choosing(Option.each(Asked.Strength.values(), Asked.Strength::inWords), t.text("strength")),
            Option.choosing(themes.all().stream().map(theme -> Option.of(theme.id(), theme.name())).toList(), t.all("theme")), kept, preview, errors);
    }

    public String text(String name) {
        return new Typed(typed).text(name);
    }

    public DateFields date(String name) {
        return new Typed(typed).date(name);
    }

    public List<Option> yesNo(String name) {
        return Option.choosing(List.of(Option.of("yes", "Yes"), Option.of("no", "No")), text(name));
    }

    private static List<Option> withNone(String words, List<Option> options) {
        var all = new ArrayList<>(List.of(Option.of("", words)));
        all.addAll(options);
        return all;
    }

    private static String upper(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
