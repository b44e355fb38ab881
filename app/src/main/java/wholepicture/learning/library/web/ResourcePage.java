package wholepicture.learning.library.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import wholepicture.learning.library.Comments.Comment;
import wholepicture.learning.library.Field;
import wholepicture.learning.library.Resource;
import wholepicture.learning.products.Prose;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/** A thing of the library as it is read. */
public record ResourcePage(String href, String kind, String title, String also, String facts, List<Prose.Block> about, List<Detail> details, Link link, String dead, List<Link> themes,
    List<Version> versions, boolean follows, boolean keeper, boolean handedOut, boolean mayConfirm, CommentsView comments, Errors errors) {

    /** @param more where it leads, for a field that names something of ours */
    public record Detail(String label, List<Prose.Block> words, Link more) {}

    /** @param reviews that caused the change */
    public record Version(String heading, String changed, List<Link> reviews) {}

    /** What readers wrote, and where they write. */
    public record CommentsView(String action, List<Said> said, String error) {

        /** @param waits whether only its writer sees it yet */
        public record Said(String words, String who, boolean waits) {}

        static CommentsView of(String href, List<Comment> all, String error) {
            return new CommentsView(href + "/comments", all.stream().filter(c -> !c.state().equals("KEPT_BACK"))
                .map(c -> new Said(c.words(), "%s, %s, %s".formatted(c.worker(), c.agency(), Dates.inWords(c.at())), c.state().equals("WAITING"))).toList(), error);
        }
    }

    static ResourcePage of(List<Resource> versions, BiFunction<Field, String, Link> named, Function<Long, Link> review, Themes known, boolean follows,
        boolean keeper, boolean mayConfirm, List<Comment> comments, Errors errors) {
        var now = versions.getFirst();
        var details = now.kind().fields().stream().filter(f -> !now.detail(f.key()).isEmpty() && f.type() != Field.Type.LINK && !f.key().equals("agreed"))
            .map(f -> detail(f, now.detail(f.key()), named)).toList();
        return new ResourcePage(now.href(), now.kind().inWords(), now.title(), now.alsoCalled(), "Version %d, in use from %s".formatted(now.version(), Dates.inWords(now.inUseFrom())),
            Prose.of(now.about()).blocks(), details, now.detail("link").isEmpty() ? Link.NONE : new Link(now.detail("link"), now.detail("link")),
            now.deadOn().map(day -> "This link was found to lead nowhere on %s.".formatted(Dates.inWords(day))).orElse(""),
            known.all().stream().filter(t -> now.themes().contains(t.id())).map(t -> new Link(t.name(), "/themes/" + t.id())).toList(),
            versions.stream().map(v -> new Version("Version %d, in use from %s, by %s".formatted(v.version(), Dates.inWords(v.inUseFrom()), v.by()), v.changed(),
                v.reviews().stream().map(review).filter(link -> !link.isNone()).toList())).toList(),
            follows, keeper, now.kind().isHandedOut(), mayConfirm, CommentsView.of(now.href(), comments, errors.of("words")), errors);
    }

    private static Detail detail(Field field, String value, BiFunction<Field, String, Link> named) {
        return switch (field.type()) {
            case ISSUE, RECOMMENDATION -> new Detail(field.label(), List.of(), named.apply(field, value));
            case DAY -> new Detail(field.label(), Prose.of(Dates.inWords(LocalDate.parse(value))).blocks(), Link.NONE);
            default -> new Detail(field.label(), Prose.of(value).blocks(), Link.NONE);
        };
    }
}
