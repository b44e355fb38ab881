package wholepicture.demonstration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.RelationshipKind;

/** How one resident is truly related to another: {@code one} is the {@code kind} of {@code other}. */
record Tie(Resident one, RelationshipKind kind, Resident other, @Nullable LocalDate from, @Nullable LocalDate to,
    @Nullable Boolean parentalResponsibility) {}
