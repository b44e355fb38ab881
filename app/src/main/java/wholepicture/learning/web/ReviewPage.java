package wholepicture.learning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import wholepicture.learning.Passage;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.Review;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Place;
import wholepicture.ui.Tag;

/** One review: its steps, its documents and what was proposed from them. */
public record ReviewPage(List<Place> places, boolean lead, String href, String title, String kind, String began, Tag standing, String publicationReason, boolean publishable, String family, List<StepRow> steps,
    List<PlansPage.Row> recommendations, List<String> documents, List<Proposed> waiting, List<Proposed> decided, List<Link> themes, List<Option> allThemes, Typed typed, Errors errors) {

    /** What was typed of one proposal, or of the review itself, when something was missing: it is shown again. */
    public record Typed(long proposal, String mended, String reason) {
        static final Typed NOTHING = new Typed(-1, "", "");
    }

    /** What was typed into a field; {@code otherwise} where nothing was typed for this proposal. */
    public String typed(long proposal, String field, String otherwise) {
        return typed.proposal() != proposal ? otherwise : field.equals("mended") ? typed.mended() : typed.reason();
    }


    /** A step, and whether it can still be recorded as done. */
    public record StepRow(long id, String name, String due, boolean late, String done) {}

    /** A proposal beside its passage. */
    public record Proposed(long id, String heading, String words, String before, String after, String where, List<String> gaps, String themes, String decision, String now, String reason) {}

    static ReviewPage of(List<Place> places, boolean lead, Review review, List<PlansPage.Row> recommendations, List<Review.Step> steps, List<Review.Document> documents, List<Passage> passages, List<Link> themes,
        List<Option> allThemes, LocalDate today, Typed typed, Errors errors) {
        return new ReviewPage(places, lead, "/reviews/" + review.id(), review.title(), review.kind().inWords(), "Its clocks count from " + Dates.inWords(review.began()) + ", when " + review.kind().countsFrom() + ".",
            review.published().map(day -> new Tag("Published " + Dates.inWords(day), Tag.Colour.GREEN)).or(() -> review.partners().map(day -> new Tag("For the partners alone since " + Dates.inWords(day), Tag.Colour.YELLOW))).orElse(new Tag(review.publicationReason().isEmpty() ? "Restricted until published" : "Not to be published", Tag.Colour.RED)),
            review.publicationReason(), review.published().isEmpty(), review.family(), steps.stream().map(step -> step(step, today)).toList(), recommendations,
            documents.stream().map(d -> "%s: %d proposals, %d decided".formatted(d.name(), d.proposals(), d.decided())).toList(),
            passages.stream().filter(p -> p.decision().isEmpty()).map(ReviewPage::proposed).toList(),
            passages.stream().filter(p -> p.decision().isPresent()).map(ReviewPage::proposed).toList(), themes, allThemes, typed, errors);
    }

    private static StepRow step(Review.Step step, LocalDate today) {
        boolean late = step.done().isEmpty() && step.due().filter(today::isAfter).isPresent();
        return new StepRow(step.id(), step.name(), step.due().map(due -> "%s (%s)".formatted(Dates.inWords(due), step.says())).orElse("No time is set"), late,
            step.done().map(Dates::inWords).orElse(""));
    }

    private static Proposed proposed(Passage p) {
        String kind = Character.toUpperCase(p.kind().charAt(0)) + p.kind().substring(1).replace('-', ' ');
        String heading = p.number().isEmpty() ? kind : kind + " " + p.number();
        String where = p.section() + (p.page() > 0 ? ", page " + p.page() : "") + p.parent().map(parent -> ", under proposal " + parent).orElse("");
        String now = p.decision().filter(Decision.MENDED::equals).isPresent() ? p.mended() : p.words();
        return new Proposed(p.id(), "%d. %s".formatted(p.position(), heading), p.words(), p.before().replaceFirst("(?s)^(?=.{150})\\S*\\s", "… "), p.after().replaceFirst("(?s)(?<=.{150})\\s\\S*$", " …"), where.isEmpty() ? "At the start of the document" : where, p.gaps(),
            p.themes().stream().collect(Collectors.joining("; ")), p.decision().map(Decision::inWords).orElse(""), now, p.reason());
    }
}
