package wholepicture.childprotection.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import wholepicture.cases.Because;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.EvidenceOffered;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.SawChild;
import wholepicture.childprotection.Strategy.StrategyAsked;
import wholepicture.childprotection.TakingPart;
import wholepicture.childprotection.assessment.CommunicationNeeds;
import wholepicture.chronology.ContactForm;
import wholepicture.chronology.Conversation;
import wholepicture.ui.Dates;
import wholepicture.ui.FieldError;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** What a form puts in for whoever does not know how to begin, and what the form of a visit asks beside its own questions. */
@Component
class FormHelp {

    /** The forms of decisions, to which evidence is linked. */
    private static final Set<String> DECISIONS = Set.of("decide", "conclude", "assessment", "conference", "review");

    private final ObjectProvider<Conversation> conversations;
    private final CommunicationNeeds needs;
    private final EvidenceOffered evidence;

    FormHelp(ObjectProvider<Conversation> conversations, CommunicationNeeds needs, EvidenceOffered evidence) {
        this.evidence = evidence;
        this.needs = needs;
        this.conversations = conversations;
    }

    /** What the second button of a form says; empty where there is none. */
    static String button(Act act) {
        return act.isVisit() ? "Put in questions about self-harm" : act.slug().equals(TakingPartActs.GIVEN) ? "Put in easy words to begin with" : "";
    }

    /** What is known already, for whoever opens the form. */
    void begin(Reading read, Act act, MultiValueMap<String, String> typed) {
        if (act.slug().equals(TakingPartActs.GIVEN)) {
            typed.set("needs", needs.of(read.file().person()));
        }
    }

    /** Whether the worker asked for words to begin with; they then stand below what was typed. */
    boolean putIn(Reading read, Act act, MultiValueMap<String, String> typed) {
        if (button(act).isEmpty() || !typed.containsKey("put")) {
            return false;
        }
        var answers = new Answers(typed);
        if (act.isVisit()) {
            var questions = conversations.stream().flatMap(one -> one.questions().stream()).toList();
            typed.set(ContactForm.NAME + "selfHarm", answers.contact().with(questions).selfHarm());
        } else {
            var words = answers.text("words");
            typed.set("words", (words.isEmpty() ? "" : words + "\n\n") + EasyWords.of(read, answers.one(TakingPart.Paper.class, "paper")));
        }
        return true;
    }

    /** The chronology that was attached when a discussion was asked for, as it stood on that day. */
    static Stream<Link> attached(Reading read) {
        return read.journey().lastOf(StrategyAsked.class).filter(asked -> ((StrategyAsked) asked.fact()).hasChronology()).stream()
            .map(asked -> new Link("The chronology that was attached, as it stood on " + Dates.inWords(asked.on()), "/people/%s/chronology?knownOn=%s".formatted(read.file().person(), asked.on())));
    }

    /** What a decision can be linked to; nothing on the form of anything else. */
    List<Question> evidence(Reading read, Act act) {
        if (act.slug().equals("adult-history")) {
            var lines = evidence.ofAdults(read.file());
            return lines.isEmpty() ? List.of() : List.of(new Question("rests", Question.Kind.SEVERAL, "Lines of the adult's own record that go with it",
                "Whoever sits at the strategy discussion reads what you tick, on the basis you named", options(lines), ""));
        }
        var offered = DECISIONS.contains(act.slug()) ? evidence.of(read.file()) : List.<Link>of();
        return offered.isEmpty() ? List.of() : List.of(new Question("rests", Question.Kind.SEVERAL, "What does the decision rest on?", "A decision without evidence is marked as one",
            options(offered), ""));
    }

    private static List<Option> options(List<Link> links) {
        return links.stream().map(link -> Option.of(link.href(), link.text())).toList();
    }

    /** Why it is done, with what it rests on: only what was offered. */
    Because because(Reading read, Act act, Answers answers) {
        var because = answers.because();
        var chosen = answers.all("rests");
        return new Because(because.why(), because.considered(), because.dissent(), evidence(read, act).stream().flatMap(question -> question.options().stream())
            .filter(option -> chosen.contains(option.value())).map(option -> new Link(option.text(), option.value())).toList());
    }

    static List<FieldError> errors(Fact fact) {
        return fact instanceof SawChild visit ? ContactForm.errors(visit.missing()) : List.of();
    }
}
