package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.cascade.Cascade;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.plan.Plan;
import wholepicture.learning.plan.Plans;
import wholepicture.learning.reports.Reports;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** On the first page of whoever answers for an agency: what reviews ask of it. */
@Component
class AskedOfYourAgency implements HomePart {

    private static final int MOST = 5;

    private final Recommendations recommendations;
    private final Plans plans;
    private final Reports reports;
    private final Answering answering;
    private final Cascade cascade;
    private final Vocabulary vocabulary;

    AskedOfYourAgency(Recommendations recommendations, Plans plans, Reports reports, Answering answering, Cascade cascade, Vocabulary vocabulary) {
        this.recommendations = recommendations;
        this.plans = plans;
        this.reports = reports;
        this.answering = answering;
        this.cascade = cascade;
        this.vocabulary = vocabulary;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean concerns() {
        var who = Acting.now();
        return who.is(Role.SAFEGUARDING_LEAD) || who.is(Role.MANAGER);
    }

    @Override
    public Box box() {
        List<Line> lines = new ArrayList<>();
        reports.waited().forEach(report -> lines.add(new Line("Your agency’s own report", "/reviews/reports/" + report.id(),
            "%s; %s %s".formatted(report.kind().inWords(), report.late(answering.today()) ? "was due on" : "due by", Dates.inWords(report.due())))));
        cascade.waiting().forEach(sent -> vocabulary.now().byId(sent.theme()).ifPresent(theme -> lines.add(new Line("A theme to look for: " + theme.name(),
            "/themes/%s/agencies".formatted(theme.id()), "Sent %s; your agency’s receipt is asked for".formatted(Dates.inWords(sent.on()))))));
        var open = recommendations.all().stream().filter(r -> r.status().isOpen()).toList();
        var read = plans.of(open.stream().map(Recommendation::id).toList());
        for (int i = 0; i < open.size(); i++) {
            add(lines, open.get(i), read.get(i));
        }
        return new Box("Asked of your agency by reviews", lines.stream().limit(MOST).toList(), "Nothing waits for your agency.", new Link("All recommendations", "/recommendations"));
    }

    private void add(List<Line> lines, Recommendation r, Plan plan) {
        var today = answering.today();
        plan.agencies().stream().filter(part -> Long.valueOf(part.agency()).equals(Acting.now().agencyId())).forEach(part -> {
            if (part.asked().isPresent() && !part.answered()) {
                var due = part.asked().get().due();
                lines.add(new Line(r.name() + ": an answer", r.href(), "%s %s".formatted(due.isBefore(today) ? "Was due on" : "Due by", Dates.inWords(due))));
            }
            part.actions().stream().filter(action -> action.done().isEmpty()).forEach(action -> lines.add(new Line(r.name() + ": " + action.what(), r.href(),
                "%s %s".formatted(action.late(today) ? "Was due on" : "Due by", Dates.inWords(action.due())))));
        });
    }
}
