package wholepicture.learning.products;

import static wholepicture.learning.products.Lesson.Field.FOUND;
import static wholepicture.learning.products.Lesson.Field.HAPPENED;
import static wholepicture.learning.products.Lesson.Field.MATTERS;
import static wholepicture.learning.products.Lesson.Field.PRACTICE;
import static wholepicture.learning.products.Lesson.Field.QUESTIONS;
import static wholepicture.learning.products.Lesson.Field.READING;
import static wholepicture.learning.products.Lesson.Field.RECOMMENDED;
import static wholepicture.learning.products.Lesson.Field.WORKED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The forms in which a lesson is passed on, each with the parts it begins with. Source. */
public enum Form {
    BRIEFING("7-minute briefing", "Seven boxes on one page, for a team to read and talk over in seven minutes", 7, 900,
        box("Background", HAPPENED), box("Safeguarding concerns and incidents"), box("Key learning themes", MATTERS), box("Findings summary", FOUND),
        box("Findings summary, continued", WORKED, RECOMMENDED), box("Reviewing your practice", PRACTICE), box("Raising your awareness", QUESTIONS, READING)),
    GUIDE("One-minute guide", "What to know and what to do, on half a page", 0, 250,
        box("What it is about", MATTERS), box("What to do", PRACTICE), box("Who to ask")),
    BULLETIN("Learning bulletin", "Cases without names, what practice should draw from them, and what to read", 0, 3_000,
        box("What happened", HAPPENED), box("Why it matters", MATTERS), box("What we found", FOUND), box("What worked", WORKED),
        box("Recommendations for practice", PRACTICE, RECOMMENDED), box("Questions for you and your team", QUESTIONS), box("To read", READING), box("Tell us")),
    SLIDES("Supervision slides", "A pack for a team meeting or supervision: whole, or one slide at a time", 0, 1_500,
        box("What happened", HAPPENED), box("Why it matters", MATTERS), box("What we found", FOUND), box("What worked", WORKED),
        box("What to do", PRACTICE), box("Talk about it", QUESTIONS), box("What we shall do")),
    ALERT("Alert", "What everybody must know now", 0, 250,
        box("What has happened", HAPPENED), box("What to do now", PRACTICE), box("Who to ask")),
    COFFEE("Coffee-break guide", "A guide of ten minutes, with something to watch and to talk over", 0, 600,
        box("Why it matters", MATTERS, HAPPENED), box("Watch or read", READING), box("Talk it over", QUESTIONS), box("Take with you", PRACTICE)),
    DECK("Practice deck", "Six themes of practice, one slide each: whole, or the one you need", 6, 1_500,
        box("Reflecting", QUESTIONS), box("Recognising", MATTERS, HAPPENED), box("Procedures and recording", RECOMMENDED), box("Direct practice", PRACTICE),
        box("Working with other agencies", FOUND), box("Sharing information", WORKED)),
    NEWSLETTER("Newsletter", "A numbered issue that gathers items", 0, 6_000);

    /** A part as it begins. @param from what of the lesson stands in it */
    private record Box(String title, List<Lesson.Field> from) {}

    private static Box box(String title, Lesson.Field... from) {
        return new Box(title, List.of(from));
    }

    private final String inWords;
    private final String about;
    private final int exactly;
    private final int mostWords;
    private final List<Box> boxes;

    Form(String inWords, String about, int exactly, int mostWords, Box... boxes) {
        this.inWords = inWords;
        this.about = about;
        this.exactly = exactly;
        this.mostWords = mostWords;
        this.boxes = List.of(boxes);
    }

    public String inWords() {
        return inWords;
    }

    /** What it is for, in a sentence without its stop. */
    public String about() {
        return about;
    }

    /** How many parts it must have; 0 when it may have any number. */
    public int exactly() {
        return exactly;
    }

    /** The parts it begins with, with the words of the lesson in their places. */
    public List<Part> begin(Lesson lesson, String recommended) {
        return boxes.stream().map(box -> {
            var words = new ArrayList<String>();
            for (var field : box.from()) {
                var text = field == RECOMMENDED ? recommended : field.of(lesson);
                if (!text.isBlank()) {
                    words.add(text.strip());
                }
            }
            return Part.of(box.title(), String.join("\n\n", words));
        }).toList();
    }

    /** What is missing before it may be passed on, each as a sentence; empty when nothing is. */
    public List<String> missing(String title, List<Part> parts, String ask) {
        var missing = new ArrayList<String>();
        if (exactly > 0 && parts.size() != exactly) {
            missing.add("A %s has exactly %d %s; this has %d.".formatted(inWords, exactly, this == BRIEFING ? "boxes" : "slides", parts.size()));
        }
        if (parts.isEmpty()) {
            missing.add("It has nothing in it yet.");
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).title().isBlank() || parts.get(i).text().isBlank() && parts.get(i).product().isEmpty()) {
                missing.add("%s %d%s is empty.".formatted(part(), i + 1, parts.get(i).title().isBlank() ? "" : " (" + parts.get(i).title() + ")"));
            }
        }
        int words = words(title) + words(ask) + parts.stream().mapToInt(part -> words(part.title()) + words(part.text())).sum();
        if (words > mostWords) {
            missing.add("It has %,d words; a %s has at most %,d, or nobody reads it to its end.".formatted(words, inWords.toLowerCase(Locale.UK), mostWords));
        }
        if (ask.isBlank() && this != NEWSLETTER) {
            missing.add("It asks no question by which a reader finds out whether they understood.");
        }
        return List.copyOf(missing);
    }

    /** What one part of it is called. */
    public String part() {
        return switch (this) {
            case BRIEFING -> "Box";
            case SLIDES, DECK -> "Slide";
            case NEWSLETTER -> "Item";
            case GUIDE, BULLETIN, ALERT, COFFEE -> "Section";
        };
    }

    /** Whether it is shown slide by slide. */
    public boolean isSlides() {
        return this == SLIDES || this == DECK;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
