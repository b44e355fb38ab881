package wholepicture.access.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import wholepicture.access.Involving.Involved;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Grade;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** Everything the page of those involved shows. */
public record InvolvedPage(UUID person, String name, List<Involved> involved, long ownAgency, boolean manages, List<Worker> colleagues, boolean decidesGrade,
    Grade grade, Form form, Errors errors) {

    /** The answers as typed. */
    public record Form(String worker, String role, String why, boolean holdsCase) {
        static final Form EMPTY = new Form("", "", "", false);

        Errors errors() {
            var errors = new ArrayList<FieldError>();
            if (worker.isBlank()) {
                errors.add(new FieldError("worker", "Choose who is involved"));
            }
            if (role.isBlank()) {
                errors.add(new FieldError("role", "Say as what, for example health visitor"));
            }
            if (why.isBlank()) {
                errors.add(new FieldError("why", "Say how they work with the person"));
            }
            return new Errors(errors);
        }
    }

    public boolean canEnd(Involved one) {
        return manages && one.agencyId() == ownAgency && one.until() == null;
    }

    public List<Option> workers() {
        return Stream.concat(Stream.of(new Option("", "Choose a worker", "", form.worker().isEmpty())),
            colleagues.stream().map(w -> new Option(Long.toString(w.id()), w.name() + ", " + w.jobTitle(), "", Long.toString(w.id()).equals(form.worker())))).toList();
    }

    public List<Option> grades() {
        return Arrays.stream(Grade.values()).map(g -> new Option(g.name(), switch (g) {
            case OPEN_INDEX -> "Open index";
            case INVOLVED -> "Involved";
            case PROTECTED -> "Protected";
            case SEALED -> "Sealed";
        }, switch (g) {
            case OPEN_INDEX -> "Any worker may find that the person is known; the rest opens to the involved";
            case INVOLVED -> "Found only by the agencies involved";
            case PROTECTED -> "Read only by workers involved by name";
            case SEALED -> "Found and read only by you and the workers involved by name now; nobody can break the glass";
        }, g == grade)).toList();
    }
}
