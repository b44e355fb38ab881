package wholepicture.escalation.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.cases.CaseFile;
import wholepicture.cases.OnCase;
import wholepicture.escalation.DisagreementRows;
import wholepicture.escalation.RepeatConcerns;

/** Disagreements and reviews on the page of a case, with the way to begin one. */
@Component
class OnTheCase implements OnCase {

    private final DisagreementRows rows;
    private final RepeatConcerns reviews;

    OnTheCase(DisagreementRows rows, RepeatConcerns reviews) {
        this.rows = rows;
        this.reviews = reviews;
    }

    @Override
    public String heading() {
        return "Disagreements and reviews";
    }

    @Override
    public List<Line> lines(CaseFile file) {
        var lines = new ArrayList<Line>();
        rows.ofCase(file.id()).forEach(one -> lines.add(new Line(one.number() + ": " + one.raisedAgencyName() + " and " + one.otherAgencyName(), one.address(),
            one.isOpen() ? one.step().inWords() : "Settled")));
        reviews.of(file.id()).forEach(one -> lines.add(new Line(one.number() + ": review of repeated concerns", reviewsOf(file),
            one.isFinal() ? "Decided, final" : one.isOver() ? "Looked at" : "Under way")));
        return lines;
    }

    @Override
    public List<Line> begin(CaseFile file) {
        var lines = new ArrayList<Line>();
        if (Acting.now().workerId() != null) {
            lines.add(new Line("Escalate a disagreement", raise(file), ""));
        }
        if (RepeatConcerns.isTheirs(file)) {
            lines.add(new Line("Have repeated concerns reviewed", reviewsOf(file), ""));
        }
        return lines;
    }

    static String raise(CaseFile file) {
        return "/people/%s/disagreements/about/%s".formatted(file.person(), file.ref());
    }

    static String reviewsOf(CaseFile file) {
        return "/people/%s/repeated-concerns/%s".formatted(file.person(), file.ref());
    }
}
