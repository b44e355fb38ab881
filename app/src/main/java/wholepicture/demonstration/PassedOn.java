package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.learning.products.Discussion.Setting;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Lesson;
import wholepicture.learning.products.Lessons;
import wholepicture.learning.products.Part;
import wholepicture.learning.products.Product;
import wholepicture.learning.products.Products;
import wholepicture.learning.products.Publishing;
import wholepicture.learning.products.Reading;
import wholepicture.time.Then;
import wholepicture.time.When;

/** Tells what the partnership made of its lessons, whom it reached, what was answered, and what teams said they shall do. */
@Component
class PassedOn {

    private static final Logger LOG = LoggerFactory.getLogger(PassedOn.class);

    record Made(String form, String title, String summary, int monthsAgo, @Nullable Integer reviewAfter, Map<String, String> parts, @Nullable Gone withdrawn, @Nullable Boolean checkedOnly) {}

    record Gone(int monthsAgo, String why, String instead) {}

    record Talk(String by, String setting, int daysAgo, String team, int people, String weShall) {}

    record Learnt(String title, String happened, String matters, String found, String worked, String practice, String questions, String reading, String ask, List<String> themes,
        String invented, List<Made> products, List<String> read, List<String> answers, List<Talk> talks) {}

    record Item(String title, String concerns, @Nullable String of, String text) {}

    record Issue(String title, int monthsAgo, List<Item> items) {}

    record Everything(List<Learnt> lessons, List<Issue> issues) {}

    private final Lessons lessons;
    private final Products products;
    private final Publishing publishing;
    private final Reading reading;
    private final Workers workers;
    private final Shelf shelf;
    private final ThemesTold themes;
    private final Once once;
    private final Map<String, Long> numbers = new HashMap<>();

    PassedOn(Lessons lessons, Products products, Publishing publishing, Reading reading, Workers workers, Shelf shelf, ThemesTold themes, Once once) {
        this.lessons = lessons;
        this.products = products;
        this.publishing = publishing;
        this.reading = reading;
        this.workers = workers;
        this.shelf = shelf;
        this.themes = themes;
        this.once = once;
    }

    /** Lives through it all, once; after an interruption it goes on with what was not told. */
    void live(LocalDate today) {
        var author = worker("learning.lead");
        var other = worker("learning.lead.police");
        var all = read();
        all.lessons().forEach(learnt -> live(learnt, today, author, other));
        all.issues().forEach(issue -> live(issue, today, author, other));
        all.lessons().forEach(learnt -> learnt.products().stream().filter(made -> made.withdrawn() != null).forEach(made -> withdraw(learnt, made, today, other)));
        shelf.fill(today, author);
        themes.live(today, author);
        LOG.info("Passed on {} lessons", all.lessons().size());
    }

    private void live(Learnt learnt, LocalDate today, Practitioner author, Practitioner other) {
        long lesson = on(today.minusMonths(21), () -> Acting.as(author, () -> once.step("lesson: " + learnt.title(), () -> lessons.save(new Lesson(0, Optional.empty(), learnt.title(), learnt.happened(), learnt.matters(),
            learnt.found(), learnt.worked(), learnt.practice(), learnt.questions(), learnt.reading(), learnt.ask(), learnt.themes(), List.of(), learnt.invented())))));
        for (var made : learnt.products()) {
            var day = today.minusMonths(made.monthsAgo());
            var name = made.title().isEmpty() ? learnt.title() : made.title();
            long id = on(day.minusDays(10), () -> Acting.as(author, () -> once.step("%s: %s".formatted(made.form(), name), () -> draft(lesson, made))));
            if (on(day.minusDays(9), () -> Acting.as(author, () -> check(id))) && made.checkedOnly() == null) {
                numbers.put(name, id);
                publish(id, day, day.plusMonths(requireNonNullElse(made.reviewAfter(), Products.MONTHS_TO_REVIEW)), other);
                readers(learnt, id, day, today);
            }
        }
        Optional.ofNullable(numbers.get(aboutWhat(learnt)))
            .ifPresent(id -> learnt.talks().forEach(talk -> on(today.minusDays(talk.daysAgo()), () -> talked(id, talk, today))));
    }

    /** Teams talk about what holds. */
    private static String aboutWhat(Learnt learnt) {
        return learnt.products().stream().filter(made -> made.withdrawn() == null).findFirst().map(made -> made.title().isEmpty() ? learnt.title() : made.title()).orElse("");
    }

    private long draft(long lesson, Made made) {
        long id = products.begin(lessons.at(lesson), Form.valueOf(made.form()));
        var now = products.at(id).now();
        var parts = new ArrayList<Part>();
        for (var part : now.parts()) {
            var text = part.text().isBlank() ? made.parts().getOrDefault(part.title(), "") : part.text();
            if (!text.isBlank()) {
                parts.add(Part.of(part.title(), text));
            }
        }
        products.save(id, made.title().isEmpty() ? now.title() : made.title(), made.summary(), parts, now.ask(), now.themes(), now.invented());
        return id;
    }

    /** A word of ours may be somebody's name in a partnership that was drawn anew: then it stays a draft, as it should. */
    private boolean check(long id) {
        if (products.at(id).now().standing() != Product.Standing.DRAFT) {
            return true;
        }
        boolean clear = publishing.look(id).clear();
        if (clear) {
            publishing.check(id);
        } else {
            LOG.warn("{} stays a draft: words in it may identify somebody", products.at(id).now().title());
        }
        return clear;
    }

    private void publish(long id, LocalDate day, LocalDate reviewOn, Practitioner other) {
        on(day, () -> Acting.as(other, () -> {
            if (products.at(id).now().standing() == Product.Standing.CHECKED) {
                products.approve(id);
            }
            if (products.at(id).published().isEmpty()) {
                publishing.publish(id, reviewOn);
            }
            return true;
        }));
    }

    /** A plus after a name stands for an answer to the question too. */
    private void readers(Learnt learnt, long id, LocalDate day, LocalDate today) {
        for (int i = 0; i < learnt.read().size(); i++) {
            var reader = learnt.read().get(i);
            var answer = reader.endsWith("+") && !learnt.answers().isEmpty() ? learnt.answers().get(i % learnt.answers().size()) : "";
            var read = day.plusDays(1L + i * 2L);
            on(read.isBefore(today) ? read : today, () -> Acting.as(worker(reader.replace("+", "")), () -> once.step("read: %d by %s".formatted(id, reader), () -> {
                reading.read(id);
                if (!answer.isEmpty()) {
                    reading.understood(id, answer);
                }
                return id;
            })));
        }
    }

    private boolean talked(long id, Talk talk, LocalDate today) {
        Acting.doAs(worker(talk.by()), () -> once.step("talk: %d by %s, %d days ago".formatted(id, talk.by(), talk.daysAgo()), () -> reading.talked(id, Setting.valueOf(talk.setting()), today.minusDays(talk.daysAgo()), talk.team(), talk.people(), talk.weShall())));
        return true;
    }

    private void live(Issue issue, LocalDate today, Practitioner author, Practitioner other) {
        var day = today.minusMonths(issue.monthsAgo());
        on(day.minusDays(5), () -> Acting.as(author, () -> {
            long number = once.step("issue: " + issue.title(), () -> issue(issue));
            return check(number) ? Optional.of(number) : Optional.<Long>empty();
        })).ifPresent(id -> publish(id, day, day.plusMonths(Products.MONTHS_TO_REVIEW), other));
    }

    private long issue(Issue issue) {
        long made = products.beginIssue(issue.title());
        products.save(made, issue.title(), "What is new in learning, for everybody who works with children and adults.", issue.items().stream().map(item -> new Part(item.title(), item.text(),
                Part.Concerns.valueOf(item.concerns()), Optional.ofNullable(numbers.get(requireNonNullElse(item.of(), ""))))).toList(), "", List.of(), "");
        return made;
    }

    private void withdraw(Learnt learnt, Made made, LocalDate today, Practitioner other) {
        var gone = requireNonNull(made.withdrawn());
        Optional.ofNullable(numbers.get(made.title().isEmpty() ? learnt.title() : made.title())).ifPresent(id -> on(today.minusMonths(gone.monthsAgo()), () -> Acting.as(other, () -> {
            if (!products.at(id).isWithdrawn()) {
                products.withdraw(id, gone.why(), Optional.ofNullable(numbers.get(gone.instead())));
            }
            return true;
        })));
    }

    private static Everything read() {
        try (InputStream in = requireNonNull(PassedOn.class.getResourceAsStream("/demonstration/learning/passed-on.json"))) {
            return JsonMapper.builder().build().readValue(in, Everything.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Practitioner worker(String username) {
        return Practitioner.of(workers.byUsername(username).orElseThrow(() -> new IllegalStateException("Nobody is called " + username)));
    }

    private static <T> T on(LocalDate day, Supplier<T> work) {
        return Then.at(day.atTime(9, 0).atZone(When.UK).toInstant(), () -> work.get());
    }
}
