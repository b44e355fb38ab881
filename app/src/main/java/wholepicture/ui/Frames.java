package wholepicture.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import wholepicture.ui.Notices.Notice;
import wholepicture.ui.SignedIn.Worker;

/** Makes the frame of a page from the request and from what each kind of work offers. */
@Component
class Frames {

    private static final Logger log = LoggerFactory.getLogger(Frames.class);

    private final ResourceUrlProvider urls;
    private final ObjectProvider<SignedIn> signedIn;
    private final ObjectProvider<Section> sections;
    private final ObjectProvider<Notices> notices;

    Frames(ResourceUrlProvider urls, ObjectProvider<SignedIn> signedIn, ObjectProvider<Section> sections,
        ObjectProvider<Notices> notices) {
        this.urls = urls;
        this.signedIn = signedIn;
        this.sections = sections;
        this.notices = notices;
    }

    Frame of(HttpServletRequest request) {
        var worker = evenWhenBroken(request, this::worker, Optional.<Worker>empty());
        var shown = worker.isEmpty() ? List.<Notice>of() : evenWhenBroken(request, this::notices, List.<Notice>of());
        return new Frame(worker, request.getRequestURI(), places(worker, request.getRequestURI()), shown, () -> csrf(request),
            this::asset);
    }

    /** An error page must come out even when whatever failed would fail again. */
    private <T> T evenWhenBroken(HttpServletRequest request, Supplier<T> ask, T otherwise) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return ask.get();
        }
        try {
            return ask.get();
        } catch (RuntimeException e) {
            log.warn("The frame of an error page could not be filled", e);
            return otherwise;
        }
    }

    private Optional<Worker> worker() {
        return Optional.ofNullable(signedIn.getIfAvailable()).flatMap(SignedIn::now);
    }

    private List<Notice> notices() {
        return notices.orderedStream().map(Notices::now).flatMap(List::stream).toList();
    }

    private List<Place> places(Optional<Worker> worker, String path) {
        return worker.stream()
            .flatMap(w -> allSections().filter(s -> w.mayAny(s.roles())))
            .map(s -> new Place(s.text(), s.href(), s.holds(path)))
            .toList();
    }

    private Stream<Section> allSections() {
        return sections.stream().sorted(Comparator.comparingInt(Section::order));
    }

    private Frame.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
            ? new Frame.Csrf(token.getParameterName(), token.getToken())
            : new Frame.Csrf("_csrf", "");
    }

    private String asset(String name) {
        var plain = "/assets/" + name;
        return Optional.ofNullable(urls.getForLookupPath(plain)).orElse(plain);
    }
}
