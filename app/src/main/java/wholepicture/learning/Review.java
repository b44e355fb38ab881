package wholepicture.learning;

import java.time.LocalDate;
import java.util.Optional;

/** A review in the register. @param partners since when those who answer for the partners read it, before or instead of publication */
public record Review(long id, ReviewKind kind, String title, LocalDate began, Optional<LocalDate> published, String publicationReason, String family, Optional<LocalDate> partners) {

    /** A step of it: when it is due and by whose rule, and when it was done. */
    public record Step(long id, String name, Optional<LocalDate> due, String says, Optional<LocalDate> done) {}

    /** A document that was sent with it. */
    public record Document(long id, String name, int proposals, int decided) {}
}
