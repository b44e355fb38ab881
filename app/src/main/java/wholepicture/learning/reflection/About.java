package wholepicture.learning.reflection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.learning.Vocabulary;
import wholepicture.questions.Answers;
import wholepicture.questions.QuestionSet;
import wholepicture.ui.Link;

/** What somebody looks back at, as it was typed, led to: cases that whoever reads may open, and themes. Source: A-312. */
@Component
class About {

    private static final Pattern REF = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{4,9}");
    /** A line in which the case or the topic stands. */
    private static final String MARK = "about";

    private final Cases cases;
    private final Vocabulary vocabulary;

    About(Cases cases, Vocabulary vocabulary) {
        this.cases = cases;
        this.vocabulary = vocabulary;
    }

    /** A number that is no case, and one of a case that whoever reads may not see, lead nowhere alike. */
    List<Link> of(QuestionSet set, Answers answers) {
        return set.lines().filter(line -> line.mark().equals(MARK)).map(line -> answers.value(line.key())).filter(words -> !words.isBlank())
            .flatMap(words -> Stream.concat(cases(words), themes(words.toLowerCase(Locale.UK)))).distinct().toList();
    }

    private Stream<Link> cases(String words) {
        return REF.matcher(words).results().map(found -> cases.named(new CaseRef(found.group()))).flatMap(Optional::stream).map(About::link);
    }

    private static Link link(CaseFile file) {
        return new Link("Open case " + file.ref(), file.address());
    }

    private Stream<Link> themes(String words) {
        return vocabulary.now().all().stream().filter(theme -> words.contains(theme.name().toLowerCase(Locale.UK))).map(theme -> new Link("The theme " + theme.name(), "/themes/" + theme.id()));
    }
}
