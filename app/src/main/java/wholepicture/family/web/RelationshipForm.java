package wholepicture.family.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.family.FamilyView;
import wholepicture.family.RelationshipWords;
import wholepicture.family.Statement.End;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/**
 * The answers of the page that records a relationship, as typed. The other person is told in one of three ways.
 *
 * @param member the number of somebody who is in the family already
 * @param page the address of the other person's page, or their number from it
 * @param name the other's name, when they are not known here
 */
public record RelationshipForm(String kind, String member, String page, String name, DateFields since, DateFields until, String responsibility, String note) {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static final RelationshipForm EMPTY = new RelationshipForm(null, null, null, null, null, null, null, null);

    public RelationshipForm(@Nullable String kind, @Nullable String member, @Nullable String page, @Nullable String name, @Nullable DateFields since,
        @Nullable DateFields until, @Nullable String responsibility, @Nullable String note) {
        this.kind = plain(kind);
        this.member = plain(member);
        this.page = plain(page);
        this.name = plain(name);
        this.since = since == null ? DateFields.BLANK : since;
        this.until = until == null ? DateFields.BLANK : until;
        this.responsibility = plain(responsibility);
        this.note = plain(note);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "").strip();
    }

    /** Problems to show, or answers to act on. */
    sealed interface Read {}

    record Problems(Errors errors) implements Read {}

    record Answers(RelationshipKind kind, End other, @Nullable When since, @Nullable When until, @Nullable Boolean responsibility) implements Read {}

    Read read() {
        var errors = new ArrayList<FieldError>();
        var chosen = Option.chosen(RelationshipKind.class, kind);
        if (chosen.isEmpty()) {
            errors.add(new FieldError("kind", "Choose what the other person is"));
        }
        var other = other(errors);
        var from = day(since, "since", "The day it began", errors);
        var to = day(until, "until", "The day it ended", errors);
        if (from != null && to != null && to.to().isBefore(from.from())) {
            errors.add(new FieldError("until-day", "The day it ended must not be before the day it began"));
        }
        if (!errors.isEmpty() || chosen.isEmpty() || other.isEmpty()) {
            return new Problems(new Errors(errors));
        }
        return new Answers(chosen.get(), other.get(), from, to, responsibility.isEmpty() ? null : responsibility.equals("yes"));
    }

    private Optional<End> other(List<FieldError> errors) {
        long told = Stream.of(member, page, name).filter(words -> !words.isEmpty()).count();
        var number = NUMBER.matcher(member.isEmpty() ? page : member);
        if (told != 1) {
            errors.add(new FieldError("member", told == 0 ? "Say who the other person is, in one of the three ways" : "Say who the other person is in one way only"));
            return Optional.empty();
        }
        if (!name.isEmpty()) {
            return Optional.of(new End(null, name));
        }
        if (!number.find()) {
            errors.add(new FieldError("page", "Copy the whole address of the other person's page"));
            return Optional.empty();
        }
        return Optional.of(new End(UUID.fromString(number.group()), ""));
    }

    static @Nullable When day(DateFields fields, String field, String what, List<FieldError> errors) {
        return switch (fields.readWhen(what)) {
            case DateFields.Read.Known(var when) -> when;
            case DateFields.Read.Nothing() -> null;
            case DateFields.Read.Problem(var sentence) -> {
                errors.add(new FieldError(field + "-day", sentence));
                yield null;
            }
        };
    }

    public List<Option> kinds() {
        return Stream.concat(Stream.of(new Option("", "Choose", "", kind.isEmpty())), Arrays.stream(RelationshipKind.values())
            .map(k -> new Option(k.name(), RelationshipWords.of(k), "", k.name().equals(kind)))).toList();
    }

    public List<Option> members(FamilyView family) {
        return Stream.concat(Stream.of(new Option("", "Nobody of these", "", member.isEmpty())), family.members().stream()
            .filter(row -> row.person() != null && !row.person().equals(family.index().person()))
            .map(row -> new Option(String.valueOf(row.person()), "%s, %s".formatted(row.name(), row.relation()), "", String.valueOf(row.person()).equals(member)))).toList();
    }

    public List<Option> responsibilities() {
        return Option.choosing(List.of(Option.of("yes", "Yes"), Option.of("no", "No"), Option.of("", "Not known, or does not apply")), responsibility);
    }
}
