package wholepicture.agencies.web;

import java.util.List;
import wholepicture.agencies.SignIns;
import wholepicture.agencies.Worker;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/** @param demonstration the invented workers that anybody may be; empty outside the demonstration */
public record SignInPage(Errors errors, boolean signedOut, List<Link> organisations, boolean form, List<Worker> demonstration) {

    /** The password of every worker of the demonstration, published on the page; a production server refuses to start with one. */
    public String demonstrationPassword() {
        return SignIns.DEMONSTRATION_PASSWORD;
    }
}
