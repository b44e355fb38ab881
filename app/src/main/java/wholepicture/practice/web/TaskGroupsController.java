package wholepicture.practice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.practice.Keepers;
import wholepicture.practice.TaskGroups;
import wholepicture.practice.TaskGroups.LineKind;
import wholepicture.practice.TaskGroups.Task;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** Groups that are set up for one task: the list, setting one up, and what came of it. */
@Controller
@RequestMapping("/practice/groups")
class TaskGroupsController {

    private static final String HERE = "/practice/groups";

    private final TaskGroups groups;
    private final Clock clock;

    TaskGroupsController(TaskGroups groups, Clock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all() {
        var rows = groups.all().stream().map(group -> new RegisterPages.Groups.Row(new Link(group.name(), HERE + "/" + group.id()), group.parent(), group.chair(),
            group.closed() == null ? Dates.brief(group.ends()) : "Closed " + Dates.brief(group.closed()), group.isLate(today()), String.valueOf(group.recommendations()))).toList();
        return new ModelAndView("practice/groups", Map.of("page", new RegisterPages.Groups(Places.at(HERE), rows, Keepers.may())));
    }

    @GetMapping("/new")
    ModelAndView ask() {
        Keepers.only();
        return form(Sent.NOTHING, Errors.NONE);
    }

    @PostMapping("/new")
    ModelAndView setUp(@RequestParam Map<String, String> fields) {
        Keepers.only();
        var sent = new Sent(fields);
        var begins = sent.day("begins");
        var ends = sent.day("ends");
        var errors = sent.new Check().words("name", "Enter its name").words("parent", "Say whom it answers to").words("commission", "Say what it is asked")
            .words("chair", "Say who leads it").day("begins", "Enter the day it begins").day("ends", "Enter the day by which it is done")
            .that(begins.isEmpty() || ends.isEmpty() || !ends.get().isBefore(begins.get()), "ends-day", "The day by which it is done must not be before it begins").errors();
        if (errors.any()) {
            return form(sent, errors);
        }
        long id = groups.setUp(new Task(sent.text("name"), sent.text("parent"), sent.text("commission"), sent.text("chair"), sent.text("members"), begins.orElseThrow(), ends.orElseThrow()));
        return new ModelAndView("redirect:%s/%d".formatted(HERE, id));
    }

    private static ModelAndView form(Sent sent, Errors errors) {
        return new ModelAndView("practice/group-new", Map.of("page", new RegisterPages.NewGroup(Places.at(HERE), sent, errors)), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/{id:\\d{1,15}}")
    ModelAndView show(@PathVariable long id) {
        return page(id, Sent.NOTHING, Errors.NONE);
    }

    @PostMapping("/{id:\\d{1,15}}")
    ModelAndView write(@PathVariable long id, @RequestParam Map<String, String> fields) {
        Keepers.only();
        if (groups.find(id).closed() != null) {
            throw new TaskGroups.IsClosed();
        }
        var sent = new Sent(fields);
        var kind = Arrays.stream(LineKind.values()).filter(one -> one.name().equals(sent.text("kind"))).findFirst();
        var errors = sent.new Check().that(kind.isPresent(), "kind", "Choose what it is").day("on", "Enter the day").words("words", "Write what came of it").errors();
        if (errors.any()) {
            return page(id, sent, errors);
        }
        groups.write(id, kind.orElseThrow(), sent.day("on").orElseThrow(), sent.text("words"));
        return new ModelAndView("redirect:%s/%d".formatted(HERE, id));
    }

    private ModelAndView page(long id, Sent sent, Errors errors) {
        var group = groups.find(id);
        var facts = List.of(List.of("Answers to", group.parent()), List.of("Asked", group.commission()), List.of("Led by", group.chair()),
            List.of("Members", group.members().isBlank() ? "Not said" : group.members()), List.of("From", Dates.inWords(group.begins())), List.of("Done by", Dates.inWords(group.ends())));
        var lines = groups.lines(id).stream().map(line -> List.of(Dates.brief(line.day()), line.kind().inWords(), line.words(), line.worker())).toList();
        var kinds = Keepers.may() && group.closed() == null
            ? Option.choosing(Arrays.stream(LineKind.values()).map(kind -> Option.of(kind.name(), kind.inWords())).toList(), sent.text("kind")) : List.<Option>of();
        return new ModelAndView("practice/group", Map.of("page", new RegisterPages.OneGroup(Places.at(HERE), group.name(), facts, lines, HERE + "/" + id, sent, kinds, errors)),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private LocalDate today() {
        return clock.instant().atZone(When.UK).toLocalDate();
    }
}
