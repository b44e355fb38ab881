package wholepicture.childprotection.frontdoor.web;

import static wholepicture.childprotection.web.Question.heading;
import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.words;
import static wholepicture.childprotection.web.Question.yesNo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.childprotection.CitedThresholds;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Words;
import wholepicture.childprotection.thresholds.Edition;
import wholepicture.childprotection.thresholds.Editions;
import wholepicture.childprotection.web.ActPage;
import wholepicture.childprotection.web.Answers;
import wholepicture.childprotection.web.Question;
import wholepicture.family.Family;
import wholepicture.people.Hit;
import wholepicture.people.People;
import wholepicture.time.When;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** What is asked of whoever raises a concern, on the page and by machine alike, and the concern that the answers make. */
@Component
class ConcernQuestions {

    private static final Set<RelationshipKind> CHILDREN = Set.of(RelationshipKind.SIBLING, RelationshipKind.HALF_SIBLING, RelationshipKind.TWIN, RelationshipKind.HOUSEHOLD_MEMBER);

    private final Family family;
    private final People people;
    private final Authorities authorities;
    private final Editions editions;
    private final Clock clock;

    ConcernQuestions(Family family, People people, Authorities authorities, Editions editions, Clock clock) {
        this.editions = editions;
        this.family = family;
        this.people = people;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** The concern that the answers make, by the edition of the thresholds document in force when it was received. */
    Concern concern(Answers a) {
        var edition = editions.on(day(a));
        return new Concern(a.one(Words.Source.class, "source"), a.text("referrer"), a.text("account"), Concern.Statement.read(a.text("statements")), a.text("indicators"),
            a.one(Words.Level.class, "level"), a.one(Words.Answer.class, "sexualExploitation"), a.one(Words.Answer.class, "neglect"), a.yes("toolkit"),
            a.one(Words.Answer.class, "domesticAbuse"), a.text("injury"), a.text("crime"), a.yes("dangerNow"), a.text("parents"),
            new CitedThresholds(edition.name(), edition.signs().stream().map(Edition.Sign::words).filter(a.all("signs")::contains).distinct().toList()));
    }

    /** @param person the first child, with whom brothers, sisters and other children of the household are offered */
    List<Question> of(UUID person, Answers answers) {
        var siblings = siblings(person);
        var also = siblings.isEmpty() ? Stream.<Question>of()
            : Stream.of(new Question("also", Question.Kind.SEVERAL, "Is it also about these children?", "Each keeps a case and decisions of their own", siblings, ""));
        return Stream.concat(also, always(authorities.postcode(person), answers).stream()).toList();
    }

    /** What is asked whoever the child is. @param postcode of where the child is; may be empty */
    List<Question> always(String postcode, Answers answers) {
        var edition = editions.on(day(answers));
        var own = Stream.of(
            new Question("to", Question.Kind.ONE, "Where the child lives or is found", "The authority that must act, with who answers there now",
                authorities.answering(postcode), "Choose the authority"),
            one("source", "Who is worried", "", Words.Source.class, "Choose who is worried"),
            line("referrer", "Their name and how to reach them", "Leave empty if they gave none", ""),
            words("account", "What worries them", "What was seen and heard", "Say what worries them"),
            words("statements", "Who says what", "One statement to a line, beginning with who says it. For example, Mother: he fell from the sofa", ""),
            yesNo("dangerNow", "Is the child in danger now?", "If yes, ring 999 first", "Say whether the child is in danger now"),
            heading("Level of need"),
            new Question("signs", Question.Kind.SEVERAL, "Which signs are met?", edition.name(), edition.signs().stream()
                .map(sign -> Option.of(sign.words(), sign.words(), sign.level().inWords())).toList(), ""),
            words("indicators", "If none fits: why your judgement says so", "And anything else about the level", "Choose at least one sign, or say why your judgement says so"),
            one("level", "Level of need, as you see it", "", Words.Level.class, "Choose the level of need"),
            heading("Questions that are always asked"),
            one("sexualExploitation", "Sexual exploitation?", "Front door, Signs of child sexual abuse, says what may be seen and what to do next", Words.Answer.class, "Answer the question on sexual exploitation"),
            one("neglect", "Neglect?", "", Words.Answer.class, "Answer the question on neglect"),
            yesNo("toolkit", "Has the neglect toolkit been completed?", "", "Say whether the neglect toolkit has been completed"),
            one("domesticAbuse", "Domestic abuse?", "", Words.Answer.class, "Answer the question on domestic abuse"),
            words("injury", "If the child is injured: environment, parents' guidance, boundaries, vulnerability", "A bruise on a child who does not move about is never explained away", ""),
            line("crime", "If a crime was told of: the offence, or its reference", "A strategy discussion is then held at once", ""),
            line("parents", "Do the parents know that you are raising this? If not, why not", "You do not need consent to share a concern about a child's safety", "Say whether the parents know"));
        return Stream.concat(own, ActPage.COMMON.stream().filter(q -> !q.name().equals("dissent"))).toList();
    }

    /** All that is missing or cannot be read. A sign that is chosen stands in place of words, and must be one of the edition of that day. */
    Errors check(Answers answers, List<Question> questions) {
        var known = questions.stream().filter(q -> q.name().equals("signs")).flatMap(q -> q.options().stream()).map(Option::value).toList();
        var chosen = answers.all("signs");
        var strange = chosen.stream().filter(sign -> !known.contains(sign)).map(sign -> new FieldError("signs", "The thresholds document of that day has no sign \"%s\"".formatted(sign)));
        return new Errors(Stream.concat(answers.check(questions).list().stream().filter(error -> !error.field().equals("indicators") || chosen.isEmpty()), strange).toList());
    }

    private LocalDate day(Answers answers) {
        return answers.happened(clock.instant().atZone(When.UK)).atZone(When.UK).toLocalDate();
    }

    /** The child, and those others who were ticked and may be. */
    List<UUID> children(UUID person, Answers answers) {
        var children = new ArrayList<>(List.of(person));
        siblings(person).stream().filter(option -> answers.all("also").contains(option.value())).map(option -> UUID.fromString(option.value())).forEach(children::add);
        return children;
    }

    /** The eldest first, and those not yet born last. */
    private List<Option> siblings(UUID person) {
        var near = family.near(person).stream().filter(n -> n.through() == null && CHILDREN.contains(n.kind())).map(n -> n.person()).toList();
        var eighteen = clock.instant().atZone(When.UK).toLocalDate().minusYears(18);
        return people.index(near).stream().filter(hit -> hit.born() == null || hit.born().to().isAfter(eighteen))
            .sorted(Comparator.comparing(Hit::born, Comparator.nullsLast(Comparator.comparing(When::from))).thenComparing(Hit::name))
            .map(hit -> Option.of(hit.person().toString(), hit.name())).toList();
    }
}
