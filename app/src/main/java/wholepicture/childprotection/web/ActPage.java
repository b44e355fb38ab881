package wholepicture.childprotection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.cases.AskedForm;
import wholepicture.childprotection.frontdoor.EarlierConcerns.Earlier;
import wholepicture.chronology.ContactForm;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.SummaryRow;

/**
 * A form of child protection, with everything it shows.
 *
 * @param about the child's name
 * @param rule the time limit it serves, with its source; empty when there is none
 * @param asked the questions that lessons ask with this act
 * @param contact how a visit went; {@code null} on the form of anything else
 * @param put what a second button puts into the form; empty where there is none
 * @param warning what should be done before; empty when nothing
 * @param shown when the page was first opened, in seconds since 1970
 * @param earlier earlier concerns that are put before the one who decides
 * @param before what is read before the form is filled in
 * @param like other children of the family whose record of the same meeting can be taken over
 */
public record ActPage(String title, String about, Link back, String rule, String cited, String warning, List<Shown> questions, @Nullable ContactForm contact, String put, List<AskedForm.Shown> asked,
    String shown, Errors errors, boolean history,
    List<Earlier> earlier, List<Link> like, String button, List<SummaryRow> before) {

    /** A form of anything but a visit. */
    public ActPage(String title, String about, Link back, String rule, String cited, String warning, List<Shown> questions, List<AskedForm.Shown> asked,
        String shown, Errors errors, boolean history, List<Earlier> earlier, List<Link> like, String button) {
        this(title, about, back, rule, cited, warning, questions, null, "", asked, shown, errors, history, earlier, like, button, List.of());
    }

    /** Whether a button that only looks something up stands before the one that sends. */
    public boolean looksUp() {
        return questions.stream().anyMatch(shown -> shown.question().kind() == Question.Kind.LOOK_UP);
    }

    /** A question with the answer as typed. */
    public record Shown(Question question, String value, DateFields date, List<Option> options, String error) {

        public static Shown of(Question question, Answers answers, Errors errors) {
            var name = question.kind() == Question.Kind.DAY ? question.name() + "-day" : question.name();
            return new Shown(question, answers.text(question.name()), answers.date(question.name()),
                Option.choosing(question.options(), answers.all(question.name())), errors.of(name));
        }
    }

    /** The questions that every act asks last. */
    public static final List<Question> COMMON = List.of(Question.heading("When, why, and what else"),
        Question.day("happened", "When it happened", "It may be before today: the clocks count from when it happened", "Enter the day it happened"),
        Question.line("time", "Time", "For example, 14:30", ""),
        Question.words("why", "Why", "The reason, as you would give it a year from now", "Say why"),
        Question.words("considered", "What else was considered", "", ""),
        Question.words("dissent", "Who disagreed, and what they said", "", ""));

    /** The way out of an unlawful act stands above the form, with a link to its first question. */
    public static Errors refused(List<Question> questions, String why) {
        var first = questions.stream().filter(q -> q.kind() != Question.Kind.HEADING && q.kind() != Question.Kind.HIDDEN && q.kind() != Question.Kind.LOOK_UP).findFirst().map(q -> q.kind() == Question.Kind.DAY ? q.name() + "-day" : q.name());
        return new Errors(List.of(new FieldError(first.orElse("why"), why)));
    }
}
