package wholepicture.childprotection.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.chronology.Conversation;
import wholepicture.questions.Line;
import wholepicture.questions.QuestionSets;

/** The questions of the newest sheet on self-harm, for the record of a visit: the lines that are asked aloud. Source: A-092. */
@Component
class SelfHarmTalk implements Conversation {

    private static final String SET = "self-harm";

    private final QuestionSets sets;

    SelfHarmTalk(QuestionSets sets) {
        this.sets = sets;
    }

    @Override
    public List<String> questions() {
        return sets.newest(SET).lines().map(Line::text).filter(text -> text.startsWith("“")).toList();
    }
}
