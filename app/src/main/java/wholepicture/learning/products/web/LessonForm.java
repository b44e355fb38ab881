package wholepicture.learning.products.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Review;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Lesson;
import wholepicture.learning.products.Product;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/** A record of learning as it is written, with what may be chosen, and the products made of it. */
public record LessonForm(Lesson lesson, List<Option> reviews, List<Option> themes, List<Option> recommendations, List<Option> forms, List<AllPage.Row> made, Errors errors) {

    static LessonForm of(Lesson lesson, List<Review> reviews, List<Recommendation> recommendations, List<Product> made, Themes known, LocalDate today, Errors errors) {
        var review = new ArrayList<>(List.of(Option.of("", "None")));
        reviews.forEach(r -> review.add(Option.of(String.valueOf(r.id()), r.title())));
        var of = recommendations.stream().filter(r -> lesson.review().isEmpty() || r.review() == lesson.review().get()).limit(60)
            .map(r -> Option.of(r.id().toString(), r.words(), r.reviewTitle())).toList();
        return new LessonForm(lesson, Option.choosing(review, lesson.review().map(String::valueOf).orElse("")),
            Option.choosing(known.all().stream().map(t -> Option.of(t.id(), t.name())).toList(), lesson.themes()),
            Option.choosing(of, lesson.recommendations().stream().map(UUID::toString).toList()),
            Arrays.stream(Form.values()).filter(f -> f != Form.NEWSLETTER).map(f -> Option.of(f.name(), f.inWords(), f.about())).toList(),
            made.stream().map(p -> AllPage.row(p, known, today)).toList(), errors);
    }

    static Lesson read(long id, MultiValueMap<String, String> sent, Themes known) {
        return new Lesson(id, Optional.of(text(sent, "review")).filter(r -> r.matches("\\d{1,15}")).map(Long::valueOf), text(sent, "title"), text(sent, "happened"), text(sent, "matters"),
            text(sent, "found"), text(sent, "worked"), text(sent, "practice"), text(sent, "questions"), text(sent, "reading"), text(sent, "ask"), themes(sent, known),
            sent.getOrDefault("recommendation", List.of()).stream().flatMap(r -> uuid(r).stream()).toList(), text(sent, "invented"));
    }

    static String text(MultiValueMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").replace("\r", "").strip();
    }

    static List<String> themes(MultiValueMap<String, String> sent, Themes known) {
        return sent.getOrDefault("theme", List.of()).stream().filter(id -> known.byId(id).isPresent()).distinct().toList();
    }

    private static Optional<UUID> uuid(String typed) {
        return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }
}
