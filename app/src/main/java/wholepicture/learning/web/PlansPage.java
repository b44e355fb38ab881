package wholepicture.learning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wholepicture.learning.Recommendation;
import wholepicture.learning.plan.Plan;
import wholepicture.learning.plan.Strength;
import wholepicture.ui.Link;
import wholepicture.ui.Place;
import wholepicture.ui.Tag;

/** All recommendations and how far each has come; who is late. */
public record PlansPage(List<Place> places, String summary, List<Place> shows, List<List<String>> late, List<Row> rows, String nothing) {

    public record Row(String href, String name, String words, Link review, String answers, String late, String actions, String evidence, String impact, Tag standing) {}

    static Row row(Recommendation r, Plan plan, LocalDate today) {
        long asked = plan.agencies().stream().filter(p -> p.asked().isPresent()).count();
        long answered = plan.agencies().stream().filter(p -> p.asked().isPresent() && p.answered()).count();
        long actions = plan.agencies().stream().mapToLong(p -> p.actions().size()).sum();
        long done = plan.agencies().stream().flatMap(p -> p.actions().stream()).filter(a -> a.done().isPresent()).count();
        boolean claimed = plan.agencies().stream().anyMatch(p -> p.impact().stream().anyMatch(i -> i.accepted().isEmpty()));
        return new Row(r.href(), r.name(), r.words(), new Link(r.reviewTitle(), "/reviews/" + r.review()),
            asked == 0 ? said(plan) : "%d of %d agencies".formatted(answered, asked), r.status().isOpen() ? String.join(", ", plan.late(today)) : "",
            actions == 0 ? "None" : "%d of %d done".formatted(done, actions), plan.strongest().map(Strength::inWords).orElse("None"),
            plan.impactAccepted() ? "Accepted" : claimed ? "Claimed" : "None", RecommendationPage.standing(r.status()));
    }

    private static String said(Plan plan) {
        return plan.unclaimed().isEmpty() ? "Nobody asked" : plan.unclaimed().size() + " in the document";
    }

    /** For each agency that is late: its name, how many answers and how many actions. */
    static List<List<String>> late(List<Plan> open, LocalDate today) {
        Map<String, int[]> counted = new TreeMap<>();
        open.stream().flatMap(plan -> plan.agencies().stream()).filter(part -> part.late(today)).forEach(part -> {
            var counts = counted.computeIfAbsent(part.name(), name -> new int[2]);
            counts[0] += part.answerLate(today) ? 1 : 0;
            counts[1] += (int) part.actions().stream().filter(a -> a.late(today)).count();
        });
        var rows = new ArrayList<List<String>>();
        counted.forEach((name, counts) -> rows.add(List.of(name, String.valueOf(counts[0]), String.valueOf(counts[1]))));
        return rows;
    }
}
