package wholepicture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import wholepicture.time.When;

/** Stands still until a story moves it. */
@TestComponent
@Primary
public class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-02T10:00:00Z");

    /** @param ukTime for example 2026-11-02T10:00 */
    public void set(String ukTime) {
        now = LocalDateTime.parse(ukTime).atZone(When.UK).toInstant();
    }

    public ZonedDateTime now() {
        return instant().atZone(When.UK);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return When.UK;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
