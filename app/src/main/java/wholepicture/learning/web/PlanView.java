package wholepicture.learning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wholepicture.learning.plan.Plan;
import wholepicture.ui.Dates;
import wholepicture.ui.Tag;

/**
 * What one agency was asked, answered, undertook and showed, as words.
 *
 * @param acceptable whether whoever reads may accept its statement for the partners
 */
public record PlanView(String agency, String href, boolean mayAnswer, boolean acceptable, Optional<Tag> late, String asked, List<Said> responses, List<ActionRow> actions, List<Said> evidence,
    List<ImpactRow> impact) {

    /** Words, and who said them when. */
    public record Said(long id, String words, String by) {}

    public record ActionRow(long id, String what, String who, String measure, String due, String output, String done, boolean late) {}

    /** @param decidable whether whoever reads may decide on it now */
    public record ImpactRow(long id, String words, String evidence, String by, Tag standing, String decided, boolean decidable) {}

    static PlanView of(Plan.Part part, String href, boolean mayAnswer, boolean lead, boolean maySettle, long reader, LocalDate today) {
        return new PlanView(part.name(), href, mayAnswer, lead && part.answered() && part.asked().filter(a -> a.accepted().isEmpty()).isPresent(), late(part, today),
            part.asked().map(a -> "Asked by %s; due by %s%s".formatted(a.by(), Dates.inWords(a.due()), a.accepted().isEmpty() ? "" : ". Statement accepted by " + a.accepted())).orElse(""),
            part.responses().stream().map(PlanView::said).toList(),
            part.actions().stream().map(a -> new ActionRow(a.id(), a.what(), a.who(), a.measure(), Dates.brief(a.due()), a.output().inWords(),
                a.done().map(Dates::brief).orElse(""), a.late(today))).toList(),
            part.evidence().stream().map(e -> new Said(e.id(), "%s: %s".formatted(e.strength().inWords(), e.words()),
                "%s%s, %s".formatted(e.where().isEmpty() ? "" : e.where() + ". ", e.by(), Dates.inWords(e.of())))).toList(),
            part.impact().stream().map(i -> impact(i, maySettle && i.claimant() != reader)).toList());
    }

    static Said said(Plan.Response r) {
        return new Said(r.id(), r.words(), "%s, %s".formatted(r.by(), Dates.inWords(r.at())));
    }

    private static Optional<Tag> late(Plan.Part part, LocalDate today) {
        var what = new ArrayList<String>();
        if (part.answerLate(today)) {
            what.add("answer late");
        }
        long actions = part.actions().stream().filter(a -> a.late(today)).count();
        if (actions > 0) {
            what.add(actions == 1 ? "1 action late" : actions + " actions late");
        }
        var words = String.join(", ", what);
        return what.isEmpty() ? Optional.empty() : Optional.of(new Tag(Character.toUpperCase(words.charAt(0)) + words.substring(1), Tag.Colour.RED));
    }

    private static ImpactRow impact(Plan.Impact i, boolean maySettle) {
        var standing = i.accepted().map(yes -> yes ? new Tag("Accepted", Tag.Colour.GREEN) : new Tag("Not accepted", Tag.Colour.ORANGE)).orElse(new Tag("Claimed", Tag.Colour.BLUE));
        return new ImpactRow(i.id(), i.words(), i.evidence().isEmpty() ? "" : "%s: %s".formatted(i.strength().inWords(), i.evidence()), "Claimed by " + i.by(), standing,
            i.accepted().isEmpty() ? "" : "%s%s".formatted(i.decidedBy(), i.reason().isEmpty() ? "" : ": " + i.reason()), maySettle && i.accepted().isEmpty());
    }
}
