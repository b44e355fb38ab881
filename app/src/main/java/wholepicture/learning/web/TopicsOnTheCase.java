package wholepicture.learning.web;

import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.cases.CaseFile;
import wholepicture.cases.OnCase;
import wholepicture.learning.topics.Topics;

/** On the page of a case: the topics of practice, to look at before a visit. */
@Component
class TopicsOnTheCase implements OnCase {

    private final Topics topics;

    TopicsOnTheCase(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String heading() {
        return "Topics of practice";
    }

    @Override
    public List<Line> lines(CaseFile file) {
        return topics.all().stream().map(topic -> new Line(topic.name(), "/themes/" + topic.theme(), "")).toList();
    }

    @Override
    public List<Line> begin(CaseFile file) {
        return List.of();
    }
}
