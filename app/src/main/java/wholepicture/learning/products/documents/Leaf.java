package wholepicture.learning.products.documents;

import java.util.ArrayList;
import java.util.List;
import wholepicture.agencies.Agency;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Product;
import wholepicture.ui.Dates;

/**
 * What every document of a product says besides its parts.
 *
 * @param facts what it is, since when, and until when it holds
 * @param contacts of the agencies, for an issue of the newsletter
 */
public record Leaf(Product product, String facts, String foot, List<Contact> contacts) {

    /** Whom to ask at an agency. */
    public record Contact(String agency, String phone, String email) {}

    /** @param address where the product is read, so that whoever holds paper can see whether it still holds */
    public static Leaf of(Product product, String address, List<Agency> agencies) {
        var facts = new ArrayList<String>();
        facts.add(product.kind());
        if (product.isWithdrawn()) {
            facts.add("WITHDRAWN. Do not use it");
        } else {
            product.published().ifPresentOrElse(day -> facts.add("published " + Dates.inWords(day)), () -> facts.add("DRAFT, not to be passed on"));
            product.reviewOn().ifPresent(day -> facts.add("to be looked at again by " + Dates.inWords(day)));
        }
        var contacts = product.form() != Form.NEWSLETTER ? List.<Contact>of()
            : agencies.stream().filter(a -> !a.phone().isBlank() || !a.email().isBlank()).map(a -> new Contact(a.name(), a.phone(), a.email())).toList();
        return new Leaf(product, String.join(" · ", facts), "%s, version %d. Whether it still holds: %s".formatted(product.now().title(), product.now().number(), address), contacts);
    }

    /** "01 Background" in a briefing, "Background" otherwise. */
    String title(int part) {
        var title = product.now().parts().get(part).title();
        return product.form() == Form.BRIEFING ? "%02d  %s".formatted(part + 1, title) : title;
    }
}
