package wholepicture.learning.products.web;

import java.util.List;
import java.util.Map;
import wholepicture.learning.products.Product;
import wholepicture.learning.products.Receipts;
import wholepicture.learning.products.Receipts.Reach;

/** Whom a product has reached, agency by agency. */
public record ReachPage(String href, String title, String kind, String sentence, List<Row> rows, Row all, List<String> notRead, List<String> answers, boolean keeper, boolean mayRemind, List<String> opened, List<String> nobody) {

    /** @param share of those addressed who have read it, of a hundred, for the bar; @param understood "fewer than 5" where the group is too small to say */
    public record Row(String agency, int addressed, int read, int share, String notYet, String understood, String talked) {}

    static ReachPage of(Product product, List<Reach> reach, List<String> notRead, long own, List<String> answers, boolean keeper, Map<Integer, Integer> openings, List<String> agencies) {
        int addressed = reach.stream().mapToInt(Reach::addressed).sum();
        int read = reach.stream().mapToInt(Reach::read).sum();
        int understood = reach.stream().mapToInt(Reach::understood).sum();
        int hidden = reach.stream().filter(r -> isSmall(r.addressed())).mapToInt(Reach::addressed).sum();
        var all = new Row("All", addressed, read, share(read, addressed), notYet(addressed, read), hidden == 0 || hidden >= Receipts.SMALLEST_GROUP ? of(understood, addressed) : "Not shown",
            talks(reach.stream().mapToInt(Reach::talked).sum(), reach.stream().mapToInt(Reach::people).sum()));
        long silent = reach.stream().filter(r -> r.addressed() > 0 && r.read() == 0).count();
        var sentence = addressed == 0 ? "It was sent to nobody that you may know of."
            : "%,d of %,d have read it.%s".formatted(read, addressed, silent == 0 ? "" : " %d %s not reached at all.".formatted(silent, silent == 1 ? "agency is" : "agencies are"));
        return new ReachPage(product.href(), product.name(), product.kind(), sentence, reach.stream().map(ReachPage::row).toList(), all,
            reach.stream().anyMatch(r -> r.agencyId() == own) ? notRead : List.of(), answers, keeper, keeper && product.published().isPresent() && !product.isWithdrawn(),
            openings.entrySet().stream().filter(one -> one.getKey() <= product.now().parts().size()).map(one -> "%s: opened by itself %d %s".formatted(product.now().parts().get(one.getKey() - 1).title(),
                one.getValue(), one.getValue() == 1 ? "time" : "times")).toList(),
            keeper && addressed > 0 ? agencies.stream().filter(name -> reach.stream().noneMatch(r -> r.agency().equals(name) && r.addressed() > 0)).toList() : List.of());
    }

    private static Row row(Reach r) {
        return new Row(r.agency(), r.addressed(), r.read(), share(r.read(), r.addressed()), notYet(r.addressed(), r.read()),
            isSmall(r.addressed()) ? "Fewer than %d people".formatted(Receipts.SMALLEST_GROUP) : of(r.understood(), r.addressed()), talks(r.talked(), r.people()));
    }

    private static boolean isSmall(int addressed) {
        return addressed < Receipts.SMALLEST_GROUP;
    }

    private static String of(int some, int all) {
        return "%,d of %,d".formatted(some, all);
    }

    private static String notYet(int addressed, int read) {
        return "%,d".formatted(addressed - read);
    }

    private static String talks(int talks, int people) {
        return talks == 0 ? "Not yet" : "%d %s, %d people".formatted(talks, talks == 1 ? "talk" : "talks", people);
    }

    private static int share(int some, int all) {
        return all == 0 ? 0 : Math.round(100f * some / all);
    }
}
