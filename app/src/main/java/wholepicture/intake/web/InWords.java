package wholepicture.intake.web;

import java.util.Locale;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.intake.Delivery;
import wholepicture.ui.Dates;
import wholepicture.ui.Tag;
import wholepicture.ui.Tag.Colour;

/** What pages about files say, in words. */
final class InWords {

    private InWords() {}

    static String number(long number) {
        return "%,d".formatted(number);
    }

    static String size(long bytes) {
        return bytes < 1_000 ? bytes + " bytes" : bytes < 1_000_000 ? "%,.0f kB".formatted(bytes / 1e3)
            : bytes < 1_000_000_000 ? "%,.1f MB".formatted(bytes / 1e6) : "%,.2f GB".formatted(bytes / 1e9);
    }

    static Tag state(Delivery delivery) {
        var state = delivery.state();
        return switch (state) {
            case HELD -> new Tag(state.inWords(), Colour.YELLOW);
            case WAITING -> new Tag(state.inWords(), Colour.GREY);
            case READING -> new Tag(delivery.heldUp().isPresent() ? "Held up" : state.inWords(), Colour.BLUE);
            case REFUSED -> new Tag(state.inWords(), Colour.RED);
            case DONE -> delivery.counts().quarantined() > 0 ? new Tag("Read, rows to mend", Colour.ORANGE) : new Tag(state.inWords(), Colour.GREEN);
        };
    }

    /** One arrival in a few words, for somebody who checks whether columns were understood. */
    static String arrival(Arrival arrival) {
        return switch (arrival) {
            case PersonSent p -> "Person %s: %s%s, %s".formatted(p.localPerson(), p.names().isEmpty() ? "no name" : p.names().getFirst().full(),
                p.born() == null ? "" : ", born " + Dates.brief(p.born()), p.sex().name().toLowerCase(Locale.UK));
            case ResidenceSent r -> "Address of %s: %s %s".formatted(r.localPerson(), r.residence().lines(),
                r.residence().postcode() == null ? "" : r.residence().postcode());
            case RelationshipSent r -> "%s is %s of %s".formatted(r.localPerson(), words(r.kind()),
                r.otherLocalPerson() == null ? r.otherName() : r.otherLocalPerson());
            case EntrySent e -> "Line about %s: %s%s%s".formatted(e.localPerson(), e.happened() == null ? "" : Dates.brief(e.happened()) + ", ", e.title(),
                e.outcome() == null ? "" : " (" + words(e.outcome()) + ")");
            case FlagSent f -> "Flag on %s: %s".formatted(f.localPerson(), f.what());
            case InvolvementSent i -> "%s works with %s as %s".formatted(i.worker(), i.localPerson(), i.role());
        };
    }

    private static String words(Enum<?> word) {
        return word.name().toLowerCase(Locale.UK).replace('_', ' ');
    }
}
