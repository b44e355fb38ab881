package wholepicture.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;

/**
 * A letter by e-mail. It says that something waits and where, and names nobody whose record it is about: it leaves the house.
 *
 * @param to one address, {@code name@place}
 * @param subject one line
 * @param text plain text, lines ended by a newline
 */
public record Letter(String to, String subject, String text, List<Enclosure> enclosures) {

    /** @throws IllegalArgumentException when the address is not one, or the subject is empty or more than a line */
    public Letter {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("Not an e-mail address: \"" + to + "\"");
        }
        if (subject.isBlank() || subject.lines().count() > 1) {
            throw new IllegalArgumentException("The subject of a letter is one line");
        }
        enclosures = List.copyOf(enclosures);
    }

    public Letter(String to, String subject, String text) {
        this(to, subject, text, List.of());
    }

    /** Whether a letter could go there: one address with a name and a place. */
    public static boolean isAddress(String typed) {
        try {
            return new InternetAddress(typed, true).getAddress().equals(typed) && typed.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }
}
