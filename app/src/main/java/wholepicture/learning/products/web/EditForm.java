package wholepicture.learning.products.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Part;
import wholepicture.learning.products.Product;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/** The words of a product as they are written. */
public record EditForm(String href, String kind, String about, String partName, boolean newsletter, String title, String summary, List<PartForm> parts, String ask, String invented,
    List<Option> themes, Errors errors) {

    /** More empty parts than are filled, for what is to be added. */
    private static final int EMPTY_PARTS = 2;

    /** @param number from 1, which ends the names of its fields */
    public record PartForm(int number, String title, String text, List<Option> concerns, List<Option> products) {

        /** As many lines as its words need, so that a long form stays short. */
        public int rows() {
            return Math.clamp(text.length() / 75 + text.lines().count() + 1, 3, 14);
        }
    }

    /** What was typed. */
    record Typed(String title, String summary, List<Part> parts, String ask, List<String> themes, String invented) {}

    static EditForm of(Product product, Typed typed, List<Product> others, Themes known, Errors errors) {
        var form = product.form();
        var parts = new ArrayList<>(typed.parts());
        for (int i = 0; i < EMPTY_PARTS && form.exactly() == 0; i++) {
            parts.add(Part.of("", ""));
        }
        while (parts.size() < form.exactly()) {
            parts.add(Part.of("", ""));
        }
        return new EditForm(product.href(), product.kind(), form.about(), form.part(), form == Form.NEWSLETTER, typed.title(), typed.summary(),
            IntStream.range(0, parts.size()).mapToObj(i -> part(i + 1, parts.get(i), others)).toList(), typed.ask(), typed.invented(),
            Option.choosing(known.all().stream().map(t -> Option.of(t.id(), t.name())).toList(), typed.themes()), errors);
    }

    static Typed typed(Product product) {
        var now = product.now();
        return new Typed(now.title(), now.summary(), now.parts(), now.ask(), now.themes(), now.invented());
    }

    private static PartForm part(int number, Part part, List<Product> others) {
        var products = new ArrayList<>(List.of(Option.of("", "None")));
        others.forEach(p -> products.add(Option.of(String.valueOf(p.id()), p.kind() + ": " + p.name())));
        part.product().filter(id -> others.stream().noneMatch(p -> p.id() == id)).ifPresent(id -> products.add(Option.of(String.valueOf(id), "As before: a product that was withdrawn")));
        return new PartForm(number, part.title(), part.text(),
            Option.choosing(Option.each(Part.Concerns.values(), Part.Concerns::inWords), part.concerns().name()),
            Option.choosing(products, part.product().map(String::valueOf).orElse("")));
    }

    /** Parts in which nothing stands are left out. */
    static Typed read(MultiValueMap<String, String> sent, Themes known) {
        var parts = new ArrayList<Part>();
        for (int i = 1; sent.containsKey("title-" + i); i++) {
            var title = LessonForm.text(sent, "title-" + i);
            var text = LessonForm.text(sent, "text-" + i);
            var product = Optional.of(LessonForm.text(sent, "product-" + i)).filter(p -> p.matches("\\d{1,15}")).map(Long::valueOf);
            var concerns = LessonForm.text(sent, "concerns-" + i);
            if (!title.isEmpty() || !text.isEmpty() || product.isPresent()) {
                parts.add(new Part(title, text, Option.chosen(Part.Concerns.class, concerns).orElse(Part.Concerns.BOTH), product));
            }
        }
        return new Typed(LessonForm.text(sent, "title"), LessonForm.text(sent, "summary"), parts, LessonForm.text(sent, "ask"), LessonForm.themes(sent, known), LessonForm.text(sent, "invented"));
    }
}
