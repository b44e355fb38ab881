package wholepicture.family.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.family.Inclusion.Status;
import wholepicture.ui.DateFields;
import wholepicture.ui.Option;

/** The answers of the page that records how a man was reached, as typed. */
public record InclusionForm(String status, String stage, DateFields day, String attempts, String note) {

    static final InclusionForm EMPTY = new InclusionForm(null, null, null, null, null);

    public InclusionForm(@Nullable String status, @Nullable String stage, @Nullable DateFields day, @Nullable String attempts, @Nullable String note) {
        this.status = plain(status);
        this.stage = plain(stage);
        this.day = day == null ? DateFields.BLANK : day;
        this.attempts = plain(attempts);
        this.note = plain(note);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "").strip();
    }

    public List<Option> statuses() {
        return Option.choosing(Arrays.stream(Status.values()).map(s -> Option.of(s.name(), s.inWords(), switch (s) {
            case CONTACTED -> "Spoken to, or answered";
            case ASSESSED -> "His part in the children's life was assessed";
            case INVITED -> "Invited to a meeting";
            case CONSULTED -> "Asked for his view on a decision or a plan";
            case NOT_TRACED -> "Looked for in vain; say below what was tried";
        })).toList(), status);
    }
}
