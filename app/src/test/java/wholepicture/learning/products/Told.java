package wholepicture.learning.products;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;

/** A lesson, and what stories make of it. */
@TestComponent
class Told {

    static final String ASK = "What would you ask a father who is not in the room?";

    private final Lessons lessons;
    private final Products products;
    private final Publishing publishing;

    Told(Lessons lessons, Products products, Publishing publishing) {
        this.lessons = lessons;
        this.products = products;
        this.publishing = publishing;
    }

    /** @param mark a word of no language, by which the story finds its own */
    static Lesson lesson(String mark) {
        return new Lesson(0, Optional.empty(), "Ask who lives at home " + mark, "Robin, a baby, was hurt by a man whom no agency knew.", "Men are often not asked about.",
            "Nobody asked who lived in the household.", "The midwife kept in touch.", "- Ask who lives at home\n- Ask again at each visit", "Who is missing from your picture?",
            "Our guide on fathers.", ASK, List.of("men"), List.of(), "Robin");
    }

    /** The number of a product that is written whole. */
    long draft(Practitioner author, Form form, String mark) {
        return Acting.as(author, () -> {
            long lesson = lessons.save(lesson(mark));
            long id = products.begin(lessons.find(lesson).orElseThrow(), form);
            var now = products.at(id).now();
            var parts = now.parts().stream().map(part -> part.text().isEmpty() ? Part.of(part.title(), "Ask the team that knows the family.") : part).toList();
            products.save(id, now.title(), "A baby was hurt by a man whom nobody had asked about.", parts, now.ask(), now.themes(), now.invented());
            return id;
        });
    }

    long approved(Practitioner author, Practitioner approver, Form form, String mark) {
        long id = draft(author, form, mark);
        Acting.doAs(author, () -> publishing.check(id));
        Acting.doAs(approver, () -> products.approve(id));
        return id;
    }

    long published(Practitioner author, Practitioner approver, Form form, String mark) {
        long id = approved(author, approver, form, mark);
        Acting.doAs(approver, () -> publishing.publish(id, java.time.LocalDate.of(2027, 11, 2)));
        return id;
    }
}
