package wholepicture.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import wholepicture.ui.Notices.Notice;
import wholepicture.ui.SignedIn.Worker;

/**
 * What every page needs besides its own data; given to every template as {@code frame}.
 *
 * @param path the address being read, without its query
 * @param csrf made only when a form is drawn, so that a page without forms needs no session
 * @param assets turns "app.css" into the address that changes with the file's content
 */
public record Frame(Optional<Worker> worker, String path, List<Place> sections, List<Notice> notices, Supplier<Csrf> csrf,
    UnaryOperator<String> assets) {

    /** The hidden field that proves a form came from our own page. */
    public record Csrf(String name, String token) {}

    public String asset(String name) {
        return assets.apply(name);
    }

    public boolean signedIn() {
        return worker.isPresent();
    }

    /** "Health visitor, City Health Trust"; only the agency when no job is recorded. */
    public String workerAt() {
        return worker.map(w -> w.job().isEmpty() ? w.agency() : w.job() + ", " + w.agency()).orElse("");
    }

    public String workerName() {
        return worker.map(Worker::name).orElse("");
    }
}
