package wholepicture.childprotection.frontdoor.web;

import static wholepicture.childprotection.web.Question.day;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.childprotection.CitedThresholds;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.CrimeTold;
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
        var edition = editions.on(dayOf(a));
        return new Concern(a.one(Words.Source.class, "source"), a.text("referrer"), a.text("account"), Concern.Statement.read(a.text("statements")), a.text("indicators"),
            a.one(Words.Level.class, "level"), a.one(Words.Answer.class, "sexualExploitation"), a.one(Words.Answer.class, "neglect"), a.yes("toolkit"),
            a.one(Words.Answer.class, "domesticAbuse"), a.text("injury"), a.text("crime"), a.yes("dangerNow"), a.text("parents"),
            new CitedThresholds(edition.name(), edition.signs().stream().map(Edition.Sign::words).filter(a.all("signs")::contains).distinct().toList()), told(a));
    }

    /** @param person the first child, with whom brothers, sisters and other children of the household are offered */
    List<Question> of(UUID person, Answers answers) {
        var siblings = siblings(person);
        var also = siblings.isEmpty() ? Stream.<Question>of()
            : Stream.of(new Question("also", Question.Kind.SEVERAL, "Is it also about these children?", "Each keeps a case and decisions of their own", siblings, ""));
        var where = Stream.of(line("postcode", "Postcode of where the child is", "As it is known; change it if the child is somewhere else", ""),
            new Question("find", Question.Kind.LOOK_UP, "Find who answers there", "", List.of(), ""));
        var postcode = answers.sent().has("postcode") ? answers.text("postcode") : authorities.postcode(person);
        return Stream.of(also, where, always(postcode, answers).stream()).flatMap(questions -> questions).toList();
    }

    /** What is asked whoever the child is. @param postcode of where the child is; may be empty */
    List<Question> always(String postcode, Answers answers) {
        var edition = editions.on(dayOf(answers));
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
            heading("If a crime was told of"),
            line("crime", "The offence, or its reference", "A strategy discussion is then held at once. Leave empty if no crime was told of", ""),
            words("evidence", "How evidence is kept safe", "Clothes, telephones, the place; who must not be asked again", ""),
            words("support", "How the child is protected and supported meanwhile", "", ""),
            day("police", "Day the police were first told", "Leave empty if they were not told yet", ""),
            line("policeTime", "Time the police were first told", "For example, 14:30", ""),
            heading("The parents"),
            line("parents", "Do the parents know that you are raising this? If not, why not", "You do not need consent to share a concern about a child's safety", "Say whether the parents know"));
        return Stream.concat(own, ActPage.COMMON.stream().filter(q -> !q.name().equals("dissent"))).toList();
    }

    /** All that is missing or cannot be read. A sign that is chosen stands in place of words, and must be one of the edition of that day. */
    Errors check(Answers answers, List<Question> questions) {
        var known = questions.stream().filter(q -> q.name().equals("signs")).flatMap(q -> q.options().stream()).map(Option::value).toList();
        var chosen = answers.all("signs");
        var strange = chosen.stream().filter(sign -> !known.contains(sign)).map(sign -> new FieldError("signs", "The thresholds document of that day has no sign \"%s\"".formatted(sign)));
        return new Errors(Stream.of(answers.check(questions).list().stream().filter(error -> !error.field().equals("indicators") || chosen.isEmpty()), strange, crime(answers)).flatMap(errors -> errors).toList());
    }

    /** A crime is told of with how evidence is kept and the child protected; the police cannot have been told later than the front door hears of it. */
    private Stream<FieldError> crime(Answers answers) {
        if (answers.text("crime").isEmpty()) {
            return Stream.of();
        }
        var told = answers.moment("police", "policeTime");
        return Stream.of(new FieldError("evidence", answers.text("evidence").isEmpty() ? "Say how evidence of the crime is kept safe" : ""),
            new FieldError("support", answers.text("support").isEmpty() ? "Say how the child is protected and supported meanwhile" : ""),
            new FieldError("police-day", told != null && told.isAfter(clock.instant()) ? "The day the police were first told must be today or earlier" : "")).filter(error -> !error.message().isEmpty());
    }

    private static @Nullable CrimeTold told(Answers a) {
        return a.text("crime").isEmpty() ? null : new CrimeTold(a.text("evidence"), a.text("support"), a.moment("police", "policeTime"));
    }

    private LocalDate dayOf(Answers answers) {
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
