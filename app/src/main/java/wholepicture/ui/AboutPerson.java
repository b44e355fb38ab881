package wholepicture.ui;

import java.util.List;
import java.util.stream.Stream;

/** The pages about one person, so that each can lead to the others. */
public enum AboutPerson {

    PERSON("", "The whole page"), CHRONOLOGY("/chronology", "Chronology"), FAMILY("/family", "Family"), INVOLVED("/involved", "Involved"),
    RECORDS("/records", "Records");

    private final String address;
    private final String text;

    AboutPerson(String address, String text) {
        this.address = address;
        this.text = text;
    }

    /** @param person the address of the person: /people/… */
    public List<Link> others(String person) {
        return Stream.of(values()).filter(page -> page != this).map(page -> new Link(page.text, person + page.address)).toList();
    }
}
