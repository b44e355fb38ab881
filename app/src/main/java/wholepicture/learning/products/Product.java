package wholepicture.learning.products;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wholepicture.learning.reading.Themes;

/**
 * A product, in one of its versions.
 *
 * @param issue the number of an issue of the newsletter, 0 for other forms
 * @param published when a version of it was first published
 * @param reviewOn when somebody must say that it still holds
 */
public record Product(long id, Form form, int issue, Optional<Long> lesson, Optional<LocalDate> published, Optional<LocalDate> reviewOn,
    Optional<Withdrawn> withdrawn, Version now) {

    /** Why it no longer holds. */
    public record Withdrawn(LocalDate on, String why, Optional<Long> replacedBy) {}

    /**
     * What it says.
     *
     * @param ask the question of teach-back, empty when it has none
     * @param invented names in it that are nobody's, separated by commas
     */
    public record Version(int number, Standing standing, String title, String summary, List<Part> parts, String ask, List<String> themes, String invented,
        long authorId, String author, String approvedBy) {

        /** All its words, as they are searched and checked. */
        public String body() {
            var body = new StringBuilder();
            parts.forEach(part -> body.append(part.title()).append("\n\n").append(part.text()).append("\n\n"));
            return body.append(ask).toString();
        }

        public List<String> themeNames(Themes known) {
            return known.all().stream().filter(theme -> themes.contains(theme.id())).map(Themes.Theme::name).toList();
        }
    }

    /** How far a version has come. */
    public enum Standing {
        DRAFT("Draft"),
        CHECKED("Checked, to be approved"),
        APPROVED("Approved, to be published"),
        PUBLISHED("Published"),
        SUPERSEDED("An earlier version"),
        WITHDRAWN("Withdrawn");

        private final String inWords;

        Standing(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** "7-minute briefing", "Newsletter, issue 4". */
    public String kind() {
        return issue > 0 ? "%s, issue %d".formatted(form.inWords(), issue) : form.inWords();
    }

    public String href() {
        return "/learning/products/" + id;
    }

    public boolean isWithdrawn() {
        return withdrawn.isPresent();
    }

    /** Its title; one that is withdrawn says so wherever it is named. */
    public String name() {
        return isWithdrawn() ? now.title() + " (withdrawn)" : now.title();
    }

    public boolean isOverdue(LocalDate today) {
        return !isWithdrawn() && published.isPresent() && reviewOn.filter(today::isAfter).isPresent();
    }
}
