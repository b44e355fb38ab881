package wholepicture.meetings.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.meetings.Box;
import wholepicture.meetings.CannotBe;
import wholepicture.meetings.Looking;
import wholepicture.meetings.Meeting;
import wholepicture.meetings.Meetings;
import wholepicture.meetings.Recording;
import wholepicture.meetings.Recording.Typed;

/**
 * The minute-taker's screen. With JavaScript every pause saves the box that was typed into; without it, the page is sent as a whole.
 * Both are sent with a number by which what arrives twice is known.
 */
@Controller
@RequestMapping("/meetings/{number}/record")
class RecordController {

    private final Recording recording;
    private final RecordPages pages;
    private final Meetings meetings;
    private final Looking looking;

    RecordController(Recording recording, RecordPages pages, Meetings meetings, Looking looking) {
        this.recording = recording;
        this.pages = pages;
        this.meetings = meetings;
        this.looking = looking;
    }

    /** What the browser is told of a box. @param other what somebody else had typed there meanwhile; empty when nobody had */
    record Saved(String key, int version, String words, String other, String otherWorker) {}

    /** A sentence for whoever types. */
    record Trouble(String trouble) {}

    @GetMapping
    ModelAndView show(@PathVariable String number) {
        theirs(looking.find(number));
        return new ModelAndView("meetings/record", Map.of("page", pages.page(looking.look(number, "the record of a meeting"))));
    }

    @PostMapping
    ModelAndView save(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = theirs(looking.find(number));
        var words = new LinkedHashMap<String, String>();
        var bases = new HashMap<String, Integer>();
        typed.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith("w:")) {
                words.put(name.substring(2), value);
            } else if (name.startsWith("b:") && value.matches("\\d{1,9}")) {
                bases.put(name.substring(2), Integer.parseInt(value));
            }
        });
        try {
            recording.typePage(number, uuid(typed.getFirst("form")).orElseGet(UUID::randomUUID), words, bases);
        } catch (CannotBe e) {
            return new ModelAndView("meetings/record-refused", Map.of("page", new RefusedPage(String.valueOf(e.getMessage()), meeting.address() + "/record",
                words.entrySet().stream().filter(box -> !box.getValue().isBlank()).map(box -> List.of(box.getKey(), box.getValue())).toList())), HttpStatus.CONFLICT);
        }
        return new ModelAndView("redirect:%s/record".formatted(meeting.address()));
    }

    @PostMapping("/box")
    @ResponseBody
    ResponseEntity<?> box(@PathVariable String number, @RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "0") int base,
        @RequestParam(defaultValue = "") String once, @RequestParam(defaultValue = "") String words) {
        theirs(looking.find(number));
        var id = uuid(once);
        if (id.isEmpty()) {
            return ResponseEntity.badRequest().body(new Trouble("Without its number it cannot be known whether it came twice."));
        }
        try {
            var kept = recording.type(number, new Typed(id.get(), key, base, words));
            var other = kept.key().equals(key) ? Optional.<Box>empty() : recording.boxes(looking.find(number)).stream().filter(b -> b.key().equals(key)).findFirst();
            return ResponseEntity.ok(new Saved(kept.key(), kept.version(), kept.words(), other.map(Box::words).orElse(""), other.map(Box::worker).orElse("")));
        } catch (CannotBe e) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new Trouble(String.valueOf(e.getMessage())));
        }
    }

    @GetMapping("/boxes.json")
    @ResponseBody
    List<Saved> boxes(@PathVariable String number) {
        return recording.boxes(theirs(looking.find(number))).stream().filter(box -> !box.late())
            .map(box -> new Saved(box.key(), box.version(), box.words(), "", box.worker())).toList();
    }

    private Meeting theirs(Meeting meeting) {
        if (!meetings.runs(meeting)) {
            throw new OtherTable("This is for the workers of %s, the chair and whoever takes the minutes.".formatted(meeting.agency()));
        }
        return meeting;
    }

    private static Optional<UUID> uuid(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
