package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.learning.library.Kind;
import wholepicture.learning.library.Library;
import wholepicture.learning.library.Resource;
import wholepicture.learning.products.Issues;

/** Fills the library of the demonstration and plans the next issues of its newsletter. */
@Component
class Shelf {

    record Thing(String kind, String title, @Nullable String also, String about, Map<String, String> details, List<String> themes, List<String> changed) {}

    private final Library library;
    private final Issues issues;
    private final Once once;

    Shelf(Library library, Issues issues, Once once) {
        this.library = library;
        this.issues = issues;
        this.once = once;
    }

    void fill(LocalDate today, Practitioner author) {
        Acting.doAs(author, () -> once.step("library", () -> {
            read().forEach(thing -> {
                long id = library.publish(of(0, thing, today.minusMonths(14), "The first version."));
                thing.changed().forEach(what -> library.publish(of(id, thing, today.minusMonths(2), what)));
            });
            long winter = issues.plan("Winter", today.plusMonths(1), "Everybody who works with children or adults");
            issues.plan("Spring", today.plusMonths(4), "Everybody who works with children or adults");
            issues.assign(issues.topic("Children who were not brought"), Optional.of(winter));
            issues.topic("Doors that stayed open: what readers sent us");
        }));
    }

    private static Resource of(long id, Thing thing, LocalDate from, String changed) {
        return new Resource(id, Kind.valueOf(thing.kind()), 0, thing.title(), thing.also() == null ? "" : thing.also(), thing.about(), thing.details(), thing.themes(), List.of(), from, changed, "",
            Instant.EPOCH, Optional.empty());
    }

    private static List<Thing> read() {
        try (InputStream in = requireNonNull(Shelf.class.getResourceAsStream("/demonstration/learning/library.json"))) {
            return Arrays.asList(JsonMapper.builder().build().readValue(in, Thing[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
