package wholepicture.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.cases.CaseFile;
import wholepicture.meetings.Invited;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.Meetings.Plan;
import wholepicture.meetings.Mode;
import wholepicture.meetings.Seat;

/** A meeting of a tale, from the day it is arranged to the day its minutes are read. */
final class Gathering {

    private final Tale tale;
    private final String kind;
    private final List<CaseFile> files;
    private final String by;
    private final int which;

    /**
     * @param which the first of its kind about these children, or the second
     * @param by who arranges it and writes its record, by their user name
     */
    Gathering(Tale tale, String kind, int which, List<CaseFile> files, String by) {
        this.tale = tale;
        this.kind = kind;
        this.which = which;
        this.files = files;
        this.by = by;
    }

    /** Arranges it, unless that was done. */
    void arrange(Instant when, Plan plan, String why) {
        if (all().size() < which) {
            tale.at(when, by, () -> tale.with().meetings().arrange(tale.with().types().of(kind), files, plan, why));
        }
    }

    static Plan plan(Instant starts, Mode mode, String place, String chair) {
        return new Plan(starts, mode == Mode.IN_PERSON ? 120 : 60, mode, place, chair);
    }

    void move(Instant when, Plan plan, String why) {
        tale.doAt(when, by, () -> tale.with().meetings().move(number(), plan, why));
    }

    /** Asks each: {@code conference.chair:CHAIR}, {@code health.visitor}, or {@code police.detective+report} when a report of the agency is wanted. */
    void ask(Instant when, String... each) {
        tale.doAt(when, by, () -> List.of(each).forEach(one -> {
            var parts = one.replace("+report", "").split(":");
            tale.with().inviting().ask(number(), tale.worker(parts[0]), parts.length > 1 ? Seat.valueOf(parts[1]) : Seat.PRACTITIONER, one.endsWith("+report"));
        }));
    }

    void askFamily(Instant when, String name, Seat seat) {
        tale.doAt(when, by, () -> {
            if (invited().stream().noneMatch(one -> one.name().equals(name))) {
                tale.with().inviting().askFamily(number(), name, seat, "");
            }
        });
    }

    void exclude(Instant when, String name, Seat seat, String why, String instead) {
        tale.doAt(when, by, () -> {
            if (invited().stream().noneMatch(one -> one.name().equals(name))) {
                tale.with().inviting().exclude(number(), name, seat, why, instead);
            }
        });
    }

    /** @param apology blank for somebody who comes */
    void answer(Instant when, String username, String apology) {
        tale.doAt(when, username, () -> tale.with().inviting().answer(number(), of(username), apology.isEmpty(), apology));
    }

    void report(Instant when, String username, String words, @Nullable LocalDate shared) {
        tale.doAt(when, username, () -> tale.with().inviting().report(number(), of(username), words, shared));
    }

    /** What was found when the causes were considered, beside what else was said. */
    static Map<String, String> considered(String sexualAbuse, String neglect, String otherSigns, Map<String, String> said) {
        var all = new LinkedHashMap<>(said);
        all.putAll(Map.of("item.sexual", sexualAbuse, "item.neglect", neglect, "item.signs", otherSigns));
        return all;
    }

    /**
     * Types the record and writes down that it was held. A key that ends in {@code @user.name}, or in {@code @} and a seat of the family, is of whoever sits there.
     * Whoever nothing is said of was there, as the meeting was held, and agreed.
     */
    void hold(Instant starts, Mode mode, Map<String, String> words, String without) {
        tale.doAt(starts, by, () -> {
            var here = new HashMap<String, String>();
            invited().stream().filter(one -> !one.isExcluded()).forEach(one -> {
                here.put("here." + one.id(), mode.name());
                here.put("agree." + one.id(), "AGREES");
            });
            words.forEach((key, said) -> here.put(key.contains("@") ? key.substring(0, key.indexOf('@')) + seated(key.substring(key.indexOf('@') + 1)) : key, said));
            tale.with().recording().typePage(number(), UUID.nameUUIDFromBytes((number() + starts).getBytes(StandardCharsets.UTF_8)), here, Map.of());
            tale.with().closing().close(number(), starts, without);
        });
    }

    void issue(Instant when, String username) {
        tale.doAt(when, username, () -> tale.with().closing().issue(number()));
    }

    /** Somebody who did not write the record signs it. */
    void sign(Instant when, String username, String found) {
        tale.doAt(when, username, () -> tale.with().signing().sign(number(), found));
    }

    /** @param dissent blank for somebody who agrees */
    void hear(Instant when, String username, String words, String dissent) {
        tale.doAt(when, username, () -> tale.with().closing().hear(number(), words, dissent));
    }

    void done(Instant when, int action, String outcome) {
        tale.doAt(when, by, () -> tale.with().closing().done(number(), action, outcome));
    }

    private long seated(String who) {
        return who.equals(who.toUpperCase(Locale.UK)) ? invited().stream().filter(one -> one.seat().name().equals(who)).findFirst().orElseThrow().id() : of(who);
    }

    private long of(String username) {
        var worker = tale.worker(username);
        return invited().stream().filter(one -> Long.valueOf(worker.id()).equals(one.workerId())).map(Invited::id).findFirst().orElseThrow();
    }

    private List<Invited> invited() {
        return tale.inWorks(() -> tale.with().meetingRows().invited(meeting()));
    }

    private String number() {
        return meeting().number();
    }

    private Meeting meeting() {
        return all().get(which - 1);
    }

    /** Those of this kind about the first of the children, in the order they were arranged. */
    private List<Meeting> all() {
        return tale.inWorks(() -> tale.with().meetingRows().of(files.getFirst().id()).stream().filter(one -> one.kind().code().equals(kind))
            .sorted(Comparator.comparing(Meeting::id)).toList());
    }
}
