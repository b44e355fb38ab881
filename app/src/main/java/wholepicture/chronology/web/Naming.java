package wholepicture.chronology.web;

import wholepicture.people.Hit;

/** What a person is called on pages and documents. */
public final class Naming {

    private Naming() {}

    public static String of(Hit person) {
        return person.name().isBlank() ? "Name not known" : person.name();
    }
}
