package wholepicture.chronology.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.chronology.Amendment;
import wholepicture.chronology.Amendment.Kind;
import wholepicture.chronology.AsKnown;
import wholepicture.chronology.Entry;
import wholepicture.chronology.Wording;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/**
 * A line as the page shows it, all in words.
 *
 * @param whose the family member whose line stands beside; blank for the person of the page
 * @param vague how the date is uncertain; blank when it is known to the day
 * @param source where it came from; its address is blank for those who may not go there
 * @param loud {@code critical} or {@code significant} for the look, otherwise blank
 */
public record LineView(long id, UUID person, String whose, String day, String time, String vague, String machineDay, String title, List<Tag> tags,
    String by, String description, String outcome, String voice, String analysis, String present, List<Added> added, List<String> foot, Link source,
    String href, String loud) implements Shown {

    /** What was sent before our own words for an outcome took its place. */
    private static final String OUTCOME_AS_SENT = "outcome as sent";

    /** What was added to a line. @param head "Dispute, by the mother: " */
    public record Added(String head, String words, String by, boolean questions) {}

    /** @param known the day that the chronology is looked at as known on */
    public static LineView of(Entry entry, String whose, AsKnown known) {
        var when = entry.happened();
        return new LineView(entry.id(), entry.person(), whose, day(when), when == null || when.time() == null ? "" : when.time().toString(),
            vague(when), when == null ? "" : when.iso().replace("/", " to "), entry.title().isBlank() ? Wording.of(entry.kind()) : entry.title(),
            tags(entry), by(entry), entry.description(), outcome(entry), entry.voice() == null ? "" : Wording.of(entry.voice()),
            Objects.requireNonNullElse(entry.analysis(), ""), String.join(", ", entry.present()),
            entry.amendments().stream().map(LineView::added).toList(), foot(entry, known), source(entry),
            "/people/%s/chronology/%d".formatted(entry.person(), entry.id()), loud(entry));
    }

    private static String day(@Nullable When when) {
        if (when == null) {
            return "No date";
        }
        return when.time() == null ? Dates.brief(when) : Dates.brief(when.from());
    }

    private static String vague(@Nullable When when) {
        return when == null ? "" : switch (when.precision()) {
            case MOMENT, DAY -> "";
            case MONTH -> "day not known";
            case YEAR -> "month not known";
            case BETWEEN -> "some time between";
        };
    }

    private static List<Tag> tags(Entry entry) {
        var tags = new ArrayList<Tag>();
        entry.significanceNow().filter(s -> s != Significance.ROUTINE).ifPresent(s -> tags.add(new Tag(Wording.of(s), switch (s) {
            case ROUTINE -> Tag.Colour.GREY;
            case NOTABLE -> Tag.Colour.BLUE;
            case SIGNIFICANT -> Tag.Colour.ORANGE;
            case CRITICAL -> Tag.Colour.RED;
        })));
        switch (entry.standing()) {
            case DISPUTED -> tags.add(new Tag("Disputed", Tag.Colour.YELLOW));
            case VERIFIED -> tags.add(new Tag("Verified", Tag.Colour.GREEN));
            case UNQUESTIONED -> { }
        }
        entry.late().ifPresent(late -> tags.add(new Tag("Late entry", Tag.Colour.GREY)));
        if (entry.grade().number() > 2) {
            tags.add(new Tag(entry.grade().number() == 4 ? "Sealed" : "Protected", Tag.Colour.PURPLE));
        }
        return tags;
    }

    private static String by(Entry entry) {
        return Stream.of(Wording.of(entry.kind()), entry.agency(), entry.author()).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** "Was not brought (sent as: DNA)" */
    static String outcome(Entry entry) {
        if (entry.outcome() == null) {
            return "";
        }
        var sent = entry.original().get(OUTCOME_AS_SENT);
        var words = Wording.of(entry.outcome());
        return sent == null || sent.equalsIgnoreCase(words) ? words : "%s (sent as: %s)".formatted(words, sent);
    }

    private static Added added(Amendment one) {
        var head = switch (one.kind()) {
            case SIGNIFICANCE -> "Significance: %s".formatted(one.significance() == null ? "" : Wording.of(one.significance()));
            case CORRECTION, DISPUTE, VERIFICATION, ANALYSIS, NOTE -> one.kind().inWords();
        };
        return new Added(one.whose().isBlank() ? head : "%s, %s".formatted(head, one.whose()), one.words(), "%s, %s".formatted(one.by(), Dates.brief(one.at())),
            one.kind() == Kind.DISPUTE || one.kind() == Kind.CORRECTION);
    }

    private static List<String> foot(Entry entry, AsKnown known) {
        var foot = new ArrayList<String>();
        if (entry.recorded() != null) {
            foot.add("Written down %s%s".formatted(Dates.brief(entry.recorded()), entry.late().map(late -> ", " + after(late)).orElse("")));
        }
        if (entry.writtenHere()) {
            foot.add("Written here");
        } else {
            foot.add("Received %s".formatted(Dates.brief(entry.receivedAt())));
        }
        if (entry.wasNotJoinedYet(known)) {
            foot.add("Found to be of this person only on %s".formatted(Dates.brief(Objects.requireNonNull(entry.joinedAt()))));
        }
        if (entry.version() > 1) {
            foot.add("Version %d".formatted(entry.version()));
        }
        return foot;
    }

    /** The delivery, for those who look after what their agency sends; words alone for the others. */
    private static Link source(Entry entry) {
        if (entry.delivery() == null) {
            return Link.NONE;
        }
        var who = Acting.now();
        boolean own = Objects.equals(who.agencyId(), entry.agencyId()) && (who.is(Role.SENDS_FILES) || who.is(Role.DATA_STEWARD));
        return new Link("Delivery %d%s".formatted(entry.delivery(), entry.line() == null ? "" : ", line " + entry.line()),
            own ? "/intake/" + entry.delivery() : "");
    }

    /** "9 days later": days, or hours while there are not two of them. */
    private static String after(Duration late) {
        return late.toHours() < 48 ? "more than 24 hours later" : "%d days later".formatted(late.toDays());
    }

    private static String loud(Entry entry) {
        return entry.significanceNow().map(s -> switch (s) {
            case CRITICAL -> "critical";
            case SIGNIFICANT -> "significant";
            case NOTABLE, ROUTINE -> "";
        }).orElse("");
    }

    /** Both dates and the source, as documents say them. */
    public String provenance(String between) {
        return Stream.concat(foot.stream(), Stream.of(source.text()).filter(text -> !text.isEmpty())).collect(Collectors.joining(between));
    }

    public boolean isVoice() {
        return !voice.isEmpty();
    }
}
