package wholepicture.learning.products.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Product;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Dates;
import wholepicture.ui.Option;
import wholepicture.ui.Tag;

/** Every product that is published, and below them what was withdrawn. */
public record AllPage(String title, String about, List<Option> themes, List<Option> forms, List<Row> rows, List<Row> withdrawn) {

    public record Row(String title, String href, String kind, String detail, Tag state) {}

    static AllPage of(List<Product> published, List<Product> withdrawn, String theme, String form, Themes known, LocalDate today) {
        var chosen = known.byId(theme);
        var themes = new ArrayList<>(List.of(Option.of("", "All themes")));
        known.all().forEach(t -> themes.add(Option.of(t.id(), t.name())));
        var forms = new ArrayList<>(List.of(Option.of("", "All forms")));
        Arrays.stream(Form.values()).forEach(f -> forms.add(Option.of(f.name(), f.inWords())));
        var rows = published.stream().filter(p -> chosen.isEmpty() || p.now().themes().contains(theme)).filter(p -> form.isEmpty() || p.form().name().equals(form))
            .map(p -> row(p, known, today)).toList();
        return new AllPage(chosen.map(Themes.Theme::name).orElse("Briefings, guides and newsletters"), chosen.map(Themes.Theme::about).orElse(""), Option.choosing(themes, theme),
            Option.choosing(forms, form), rows, chosen.isPresent() || !form.isEmpty() ? List.of() : withdrawn.stream().map(p -> row(p, known, today)).toList());
    }

    static Row row(Product p, Themes known, LocalDate today) {
        var detail = p.withdrawn().map(w -> "Withdrawn %s: %s".formatted(Dates.inWords(w.on()), w.why()))
            .orElse("%s%s".formatted(p.published().map(day -> "Published " + Dates.inWords(day)).orElse("Not published"),
                p.now().themeNames(known).isEmpty() ? "" : ". " + String.join("; ", p.now().themeNames(known))));
        return new Row(p.now().title(), p.href(), p.kind(), detail, ProductPage.state(p, today));
    }
}
