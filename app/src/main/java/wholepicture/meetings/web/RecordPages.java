package wholepicture.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.meetings.Box;
import wholepicture.meetings.Came;
import wholepicture.meetings.Closing;
import wholepicture.meetings.Invited;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.MeetingRows;
import wholepicture.meetings.MeetingTypes;
import wholepicture.meetings.Recording;
import wholepicture.meetings.Seat;
import wholepicture.meetings.Sheet;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** Lays the boxes of a meeting out on the minute-taker's screen: those that hold something, and some empty ones behind them. */
@Component
class RecordPages {

    /** How many empty boxes stand behind those that are filled. */
    private static final int SPARE = 3;
    private static final List<Option> HERE = Stream.concat(Stream.of(Option.of("", "Not said yet")), Stream.of(Came.values()).map(c -> Option.of(c.name(), c.inWords()))).toList();
    private static final List<Option> AGREE = List.of(Option.of("", "Not asked"), Option.of("AGREES", "Agrees"), Option.of("DISAGREES", "Disagrees"));

    private final Recording recording;
    private final MeetingRows rows;
    private final Closing closing;
    private final MeetingTypes types;

    RecordPages(Recording recording, MeetingRows rows, Closing closing, MeetingTypes types) {
        this.types = types;
        this.recording = recording;
        this.rows = rows;
        this.closing = closing;
    }

    RecordPage page(Meeting meeting) {
        var all = recording.boxes(meeting);
        var sheet = new Sheet(all);
        var boxes = all.stream().filter(box -> !box.late()).collect(Collectors.toMap(Box::key, Function.identity()));
        var invited = rows.invited(meeting).stream().filter(i -> !i.isExcluded()).toList();
        var known = types.known(meeting, rows.files(meeting));
        return new RecordPage(meeting.number(), Optional.ofNullable(Acting.now().workerId()).orElse(0L), UUID.randomUUID().toString(), meeting.kind().inWords(),
            Dates.inWords(meeting.startsAt()), new Link("Back to " + meeting.number(), meeting.address()),
            meeting.kind().rule().map(rule -> Optional.of(closing.quorum(meeting, sheet, invited)).filter(w -> !w.isEmpty()).orElse("Quorate: everybody who must be here is")).orElse(""),
            meeting.kind().rule().map(rule -> rule.sentence() + ". " + rule.basis().cited()).orElse(""),
            meeting.kind().agenda().stream().map(item -> item(boxes, sheet, "item." + item.code(), item.title(), hint(item.why(), known.get(item.code())))).toList(),
            invited.stream().map(i -> seated(boxes, sheet, i)).toList(), numbered(boxes, sheet, "decision", "Decision"), numbered(boxes, sheet, "dissent", "Dissent"),
            upTo(sheet, "action").mapToObj(n -> todo(boxes, sheet, n)).toList(),
            all.stream().filter(Box::late).map(box -> new RecordPage.Beside(box.key(), box.version(), box.words(), box.worker())).toList(), meeting.isIssued());
    }

    private static String hint(String why, @Nullable String known) {
        return Stream.of(why, known == null ? "" : "Known already: " + known).filter(s -> !s.isEmpty()).collect(Collectors.joining(". "));
    }

    private static RecordPage.Seated seated(Map<String, Box> boxes, Sheet sheet, Invited one) {
        var id = String.valueOf(one.id());
        return new RecordPage.Seated(one.name(), Stream.of(one.seat().isWorker() ? one.agency() : "", one.seat() == Seat.PRACTITIONER ? "" : one.seat().inWords())
                .filter(s -> !s.isEmpty()).collect(Collectors.joining(", ")), choice(boxes, sheet, "here." + id, HERE),
            item(boxes, sheet, "apology." + id, "If not there, why, and who came in their place", ""),
            item(boxes, sheet, "said." + id, "What " + one.name() + " said", ""), choice(boxes, sheet, "agree." + id, AGREE));
    }

    private static RecordPage.Choice choice(Map<String, Box> boxes, Sheet sheet, String key, List<Option> options) {
        return new RecordPage.Choice(key, base(boxes, key), Option.choosing(options, sheet.words(key)));
    }

    private static RecordPage.Todo todo(Map<String, Box> boxes, Sheet sheet, int n) {
        var key = "action." + n + ".";
        return new RecordPage.Todo(n, item(boxes, sheet, key + "what", "Action %d: what".formatted(n), ""), item(boxes, sheet, key + "who", "Who", ""),
            item(boxes, sheet, key + "when", "By when", ""), item(boxes, sheet, key + "how", "How it will be known", ""));
    }

    private static List<RecordPage.Item> numbered(Map<String, Box> boxes, Sheet sheet, String kind, String label) {
        return upTo(sheet, kind).mapToObj(n -> item(boxes, sheet, kind + "." + n, label + " " + n, "")).toList();
    }

    private static IntStream upTo(Sheet sheet, String kind) {
        return IntStream.rangeClosed(1, sheet.numbers(kind).stream().mapToInt(n -> n).max().orElse(0) + SPARE);
    }

    private static RecordPage.Item item(Map<String, Box> boxes, Sheet sheet, String key, String label, String hint) {
        return new RecordPage.Item(key, label, hint, base(boxes, key), Optional.ofNullable(boxes.get(key)).map(Box::words).orElse(""),
            sheet.beside(key).stream().map(box -> new RecordPage.Beside(box.key(), box.version(), box.words(), box.worker())).toList());
    }

    private static int base(Map<String, Box> boxes, String key) {
        return Optional.ofNullable(boxes.get(key)).map(Box::version).orElse(0);
    }
}
