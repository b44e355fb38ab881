package wholepicture.learning.products.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import wholepicture.learning.products.Discussion;
import wholepicture.learning.products.Discussion.Setting;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Part;
import wholepicture.learning.products.Product;
import wholepicture.learning.products.Prose;
import wholepicture.learning.reading.Themes;
import wholepicture.learning.products.Reading.Mine;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Tag;

/** A product as it is read, with what the reader does with it. */
public record ProductPage(String href, String kind, String title, String summary, String layout, List<PartView> parts, String facts, String changed, List<Link> themes, Tag state,
    Withdrawn withdrawn, List<Link> files, List<ContactLine> contacts, boolean keeper, boolean readable, String read, String ask, String understood, String answer,
    List<Talk> talks, TalkForm talk, List<Option> settings, Errors errors) {

    /** @param number "01" in a briefing, otherwise empty */
    public record PartView(String id, String number, String title, String concerns, List<Prose.Block> blocks, Link more) {}

    /** Empty when it holds. */
    public record Withdrawn(String sentence, String why, Link instead) {
        static final Withdrawn NOT = new Withdrawn("", "", Link.NONE);
    }

    /** Whom to ask at an agency. */
    public record ContactLine(String agency, String phone, String email) {}

    public record Talk(String heading, String weShall, String shared) {}

    /** What was typed of a talk, as it was typed. */
    public record TalkForm(String setting, DateFields on, String team, String people, String weShall, String shared) {
        static final TalkForm EMPTY = new TalkForm("TEAM_MEETING", DateFields.BLANK, "", "", "", "");
    }

    static ProductPage of(Product product, Map<Long, Product> others, List<ContactLine> contacts, boolean keeper, Mine mine, List<Discussion> talks, TalkForm talk, String changed, Themes known,
        LocalDate today, Errors errors) {
        var now = product.now();
        var form = product.form();
        boolean readable = !product.isWithdrawn();
        return new ProductPage(product.href(), product.kind(), now.title(), readable || keeper ? now.summary() : "", layout(form),
            readable || keeper ? parts(product, others) : List.of(), facts(product), readable || keeper ? changed : "", themes(product, known), state(product, today),
            withdrawn(product, others), readable || keeper ? files(product) : List.of(), form == Form.NEWSLETTER ? contacts : List.of(), keeper, readable && product.published().isPresent(),
            mine.read().map(ProductPage::day).orElse(""), now.ask(), mine.understood().map(ProductPage::day).orElse(""), mine.answer(),
            talks.stream().map(t -> new Talk("%s, %s: %s, %s, %d %s".formatted(Dates.inWords(t.heldOn()), t.setting().inWords().toLowerCase(Locale.UK), t.agency(), t.team(), t.people(),
                t.people() == 1 ? "person" : "people"), t.weShall(), t.shared())).toList(),
            talk, Option.choosing(Option.each(Setting.values(), Setting::inWords), talk.setting()), errors);
    }

    private static String layout(Form form) {
        return switch (form) {
            case BRIEFING -> "boxes";
            case SLIDES, DECK -> "slides";
            case NEWSLETTER -> "items";
            case ALERT -> "alert";
            case GUIDE, BULLETIN, COFFEE -> "sections";
        };
    }

    static List<PartView> parts(Product product, Map<Long, Product> others) {
        var parts = product.now().parts();
        return IntStream.range(0, parts.size()).mapToObj(i -> {
            Part part = parts.get(i);
            var other = part.product().map(others::get);
            var more = other.map(p -> new Link(p.kind() + ": " + p.name(), p.href())).orElse(Link.NONE);
            return new PartView("part-" + (i + 1), product.form() == Form.BRIEFING ? "%02d".formatted(i + 1) : "", part.title(),
                product.form() == Form.NEWSLETTER ? part.concerns().inWords() : "", Prose.of(part.text()).blocks(), more);
        }).toList();
    }

    private static String facts(Product product) {
        var facts = new ArrayList<String>();
        product.published().ifPresent(day -> facts.add("Published " + Dates.inWords(day)));
        if (product.now().number() > 1) {
            facts.add("version " + product.now().number());
        }
        product.reviewOn().filter(day -> !product.isWithdrawn()).ifPresent(day -> facts.add("to be looked at again by " + Dates.inWords(day)));
        return String.join(", ", facts);
    }

    private static List<Link> themes(Product product, Themes known) {
        return known.all().stream().filter(theme -> product.now().themes().contains(theme.id()))
            .map(theme -> new Link(theme.name(), "/themes/" + theme.id())).toList();
    }

    static Tag state(Product product, LocalDate today) {
        if (product.isWithdrawn()) {
            return new Tag("Withdrawn", Tag.Colour.RED);
        }
        if (product.isOverdue(today)) {
            return new Tag("Overdue: nobody has said that it still holds", Tag.Colour.ORANGE);
        }
        return switch (product.now().standing()) {
            case PUBLISHED -> new Tag("Published", Tag.Colour.GREEN);
            case DRAFT -> new Tag("Draft", Tag.Colour.GREY);
            case CHECKED, APPROVED -> new Tag(product.now().standing().inWords(), Tag.Colour.BLUE);
            case SUPERSEDED, WITHDRAWN -> new Tag(product.now().standing().inWords(), Tag.Colour.GREY);
        };
    }

    private static Withdrawn withdrawn(Product product, Map<Long, Product> others) {
        return product.withdrawn().map(w -> new Withdrawn("This was withdrawn on %s. Do not use it.".formatted(Dates.inWords(w.on())), w.why(),
            w.replacedBy().map(others::get).map(p -> new Link(p.name(), p.href())).orElse(Link.NONE))).orElse(Withdrawn.NOT);
    }

    private static List<Link> files(Product product) {
        var files = new ArrayList<Link>();
        files.add(new Link("PDF", product.href() + "/file.pdf"));
        files.add(product.form().isSlides() ? new Link("PowerPoint", product.href() + "/file.pptx") : new Link("Word", product.href() + "/file.docx"));
        if (product.form() == Form.BRIEFING) {
            files.add(new Link("PowerPoint", product.href() + "/file.pptx"));
        }
        return files;
    }

    private static String day(Instant at) {
        return Dates.inWords(at);
    }
}
