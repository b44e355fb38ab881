package wholepicture.ui;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What an error page says. @param reference where to find the cause in the log; empty when the cause is not ours */
public record ErrorPage(Words words, String reference) {

    /** The heading and the sentences for one kind of answer. */
    public record Words(String title, List<String> sentences) {

        String first() {
            return sentences.getFirst();
        }

        static Words of(HttpStatus status) {
            return switch (status) {
                case BAD_REQUEST -> words("This could not be read",
                    "Something in the address or the form is not in a shape that can be understood.",
                    "Go back, look at what was typed, and try again.");
                case UNAUTHORIZED -> words("Sign in first", "This can be seen only by someone who has signed in.");
                case FORBIDDEN -> words("You may not do this",
                    "Your role does not allow it, or the page was open for so long that its form is no longer valid.",
                    "Go back, load the page again and try once more. If it is still refused and your work needs it, "
                        + "ask your agency's administrator.");
                case NOT_FOUND -> words("There is nothing to show here",
                    "Either nothing has this address, or it is not open to you. Both are answered in the same words, so that "
                        + "nobody can learn from an address who is known.",
                    "If you expected to see a person, look for them by name or number.");
                case METHOD_NOT_ALLOWED -> words("This cannot be done here", "The address is right; what was asked of it is not.");
                case PAYLOAD_TOO_LARGE, CONTENT_TOO_LARGE -> words("The file is too large",
                    "Nothing of it has been taken in.",
                    "Send it in parts, or ask whoever runs this system to import it from the command line.");
                case TOO_MANY_REQUESTS -> words("Too many tries",
                    "There were too many tries in a short time. Wait a minute, then try again.");
                case SERVICE_UNAVAILABLE -> words("Whole Picture is not ready",
                    "It is starting, or being looked after. Try again in a minute.");
                default -> status.is4xxClientError()
                    ? words("This could not be answered", "%s (%d).".formatted(status.getReasonPhrase(), status.value()))
                    : words("Something went wrong",
                        "The fault is ours. What you had already saved is safe; what you were typing may have to be sent again.",
                        "Go back and try once more. If it fails again, tell whoever runs this system the reference below.");
            };
        }

        private static Words words(String title, String... sentences) {
            return new Words(title, List.of(sentences));
        }
    }
}
