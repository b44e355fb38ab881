package wholepicture.learning.cascade.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wholepicture.learning.ThemePart;
import wholepicture.learning.cascade.Cascade;
import wholepicture.learning.cascade.Cascade.Receipt;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Link;

/** On the page of a theme: which agencies have it, what they found of it, and which owe their receipt. */
@Component
class ReceiptsOfTheme implements ThemePart {

    private final Cascade cascade;

    ReceiptsOfTheme(Cascade cascade) {
        this.cascade = cascade;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean tellsOfPractice() {
        return false;
    }

    @Override
    public Optional<Box> of(String theme) {
        var latest = cascade.sent(theme).stream().findFirst();
        var receipts = latest.map(cascade::receipts).orElse(List.of());
        var lines = new ArrayList<Line>();
        receipts.stream().filter(r -> r.given().isPresent()).forEach(r -> r.given().ifPresent(given -> lines.add(new Line(r.name(), "",
            "Received %s by %s. %s. How staff are told: %s".formatted(Dates.inWords(given.on()), given.by(), given.found().isEmpty() ? "Looked, and found none" : "Found: " + unended(given.found()), given.passedOn())))));
        var owing = receipts.stream().filter(r -> r.given().isEmpty()).map(Receipt::name).toList();
        if (!owing.isEmpty()) {
            lines.add(new Line("No receipt yet from %s".formatted(owing.size() == 1 ? owing.getFirst() : owing.size() + " agencies"), "", owing.size() == 1 ? "" : String.join(", ", owing)));
        }
        return Optional.of(new Box("Which agencies have it", lines, latest.isPresent() ? "It was sent to the agencies on %s.".formatted(Dates.inWords(latest.get().on()))
            : "It was not sent to the agencies yet.", new Link("Agencies and their receipts", "/themes/%s/agencies".formatted(theme))));
    }

    private static String unended(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
