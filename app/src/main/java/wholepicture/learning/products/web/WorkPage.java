package wholepicture.learning.products.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.learning.products.Audience;
import wholepicture.learning.products.Finding;
import wholepicture.learning.products.Product;
import wholepicture.learning.products.Product.Standing;
import wholepicture.learning.products.ProductFacts;
import wholepicture.learning.products.Products;
import wholepicture.learning.products.Publishing;
import wholepicture.learning.products.Receipts;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** What its keepers do with a product: what stands between it and the next step, whom it is for, and what happened to it. */
public record WorkPage(String href, String kind, String title, Tag state, String facts, List<Step> steps, List<String> missing, List<FindingView> findings, int open, Next next,
    String byWhom, DateFields reviewOn, boolean published, boolean withdrawn, boolean mayEdit, AudienceForm audience, List<Option> replacements, List<String> history, Errors errors) {

    /** Whether somebody had an earlier version. */
    public boolean isNext() {
        return published && next == Next.PUBLISH;
    }

    /** What becomes of those who had an earlier version. */
    public List<Option> sendAgain() {
        return List.of(Option.of("yes", "Get it again", "They read it and answer its question anew"), Option.of("no", "Are left alone", "Only its wording was mended"));
    }

    /** One of the five steps, in order. */
    public record Step(String name, boolean done, boolean here) {}

    /** @param id ends the names of its fields */
    public record FindingView(String id, String kind, String where, String before, String words, String after, String advice, boolean mayStay, String reason) {}

    /** The one thing to do next. */
    public enum Next { CHECK, APPROVE, WAIT, PUBLISH, NOTHING }

    /** @param leads each agency with its leads, those that have none first */
    public record AudienceForm(List<Option> kinds, List<Option> agencies, List<Option> roles, String jobs, String reaches, List<SummaryRow> leads) {}

    static WorkPage of(Product product, Publishing.Standing standing, Audience audience, List<Agency> agencies, List<Receipts.Leads> leads, String reaches, List<Product> others, List<ProductFacts.Fact> history,
        long me, DateFields reviewOn, LocalDate today, Errors errors) {
        var now = product.now();
        boolean mine = now.authorId() == me;
        var next = product.isWithdrawn() ? Next.NOTHING : switch (now.standing()) {
            case DRAFT -> Next.CHECK;
            case CHECKED -> mine ? Next.WAIT : Next.APPROVE;
            case APPROVED -> Next.PUBLISH;
            case PUBLISHED, SUPERSEDED, WITHDRAWN -> Next.NOTHING;
        };
        var findings = new ArrayList<FindingView>();
        if (next != Next.NOTHING) {
            for (var finding : standing.findings()) {
                findings.add(view(findings.size() + 1, finding, standing));
            }
        }
        var replacements = new ArrayList<>(List.of(Option.of("", "Nothing takes its place")));
        others.stream().filter(p -> p.id() != product.id()).forEach(p -> replacements.add(Option.of(String.valueOf(p.id()), p.kind() + ": " + p.now().title())));
        boolean published = product.published().isPresent() && !product.isWithdrawn();
        return new WorkPage(product.href(), product.kind(), now.title(), ProductPage.state(product, today),
            "Version %d, by %s%s".formatted(now.number(), now.author(), now.approvedBy().isEmpty() ? "" : ", approved by " + now.approvedBy()), steps(now.standing()),
            next == Next.NOTHING ? List.of() : standing.missing(), findings, (int) findings.stream().filter(f -> f.reason().isEmpty()).count(), next, now.author(),
            reviewOn.isBlank() ? DateFields.of(today.plusMonths(Products.MONTHS_TO_REVIEW)) : reviewOn, published, product.isWithdrawn(), !product.isWithdrawn(),
            audience(audience, agencies, leads, reaches), replacements,
            history.stream().map(f -> "%s, %s: %s%s".formatted(Dates.inWords(f.at()), f.who(), f.sentence(), f.reason().isEmpty() ? "" : " " + f.reason())).toList(), errors);
    }

    private static FindingView view(int id, Finding f, Publishing.Standing standing) {
        return new FindingView(String.valueOf(id), f.kind().inWords(), f.where(), f.before(), f.words(), f.after(), f.kind().advice(), f.kind().mayStay(),
            standing.isExplained(f) ? standing.explained().getOrDefault(f.words(), "") : "");
    }

    private static List<Step> steps(Standing standing) {
        int at = switch (standing) {
            case DRAFT -> 0;
            case CHECKED -> 1;
            case APPROVED -> 2;
            case PUBLISHED, SUPERSEDED, WITHDRAWN -> 3;
        };
        var names = List.of("Written", "Checked: whole, and identifies nobody", "Approved by somebody else", "Published");
        return IntStream.range(0, names.size()).mapToObj(i -> new Step(names.get(i), i <= at, i == at)).toList();
    }

    private static AudienceForm audience(Audience a, List<Agency> agencies, List<Receipts.Leads> leads, String reaches) {
        return new AudienceForm(
            Option.choosing(Option.each(AgencyKind.values(), AgencyKind::inWords), a.kinds().stream().map(Enum::name).toList()),
            Option.choosing(agencies.stream().map(g -> Option.of(String.valueOf(g.id()), g.name())).toList(), a.agencies().stream().map(String::valueOf).toList()),
            Option.choosing(Option.each(Role.values(), Role::inWords), a.roles().stream().map(Enum::name).toList()),
            String.join(", ", a.jobs()), reaches, leads.stream().map(one -> SummaryRow.of(one.agency(), one.names().isEmpty() ? "Nobody: ask the agency who it is" : one.names())).toList());
    }
}
