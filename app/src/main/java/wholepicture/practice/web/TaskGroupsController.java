package wholepicture.practice.web;

import java.time.Clock;
import java.time.LocalDate;
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
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

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
        return form(Sent.nothing());
    }

    @PostMapping("/new")
    ModelAndView setUp(@RequestParam Map<String, String> fields) {
        Keepers.only();
        var sent = Sent.of(fields);
        var name = sent.need("name", "Enter its name");
        var parent = sent.need("parent", "Say whom it answers to");
        var commission = sent.need("commission", "Say what it is asked");
        var chair = sent.need("chair", "Say who leads it");
        var begins = sent.needDay("begins", "The day", "Enter the day it begins");
        var ends = sent.needDay("ends", "The day", "Enter the day by which it is done");
        sent.must(begins.isEmpty() || ends.isEmpty() || !ends.get().isBefore(begins.get()), "ends-day", "The day by which it is done must not be before it begins");
        if (sent.errors().any()) {
            return form(sent);
        }
        long id = groups.setUp(new Task(name, parent, commission, chair, sent.text("members"), begins.orElseThrow(), ends.orElseThrow()));
        return new ModelAndView("redirect:%s/%d".formatted(HERE, id));
    }

    private static ModelAndView form(Sent sent) {
        var errors = sent.errors();
        return new ModelAndView("practice/group-new", Map.of("page", new RegisterPages.NewGroup(Places.at(HERE), sent, errors)), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/{id:\\d{1,15}}")
    ModelAndView show(@PathVariable long id) {
        return page(id, Sent.nothing());
    }

    @PostMapping("/{id:\\d{1,15}}")
    ModelAndView write(@PathVariable long id, @RequestParam Map<String, String> fields) {
        Keepers.only();
        if (groups.find(id).closed() != null) {
            throw new TaskGroups.IsClosed();
        }
        var sent = Sent.of(fields);
        var kind = sent.need(LineKind.class, "kind", "Choose what it is");
        var on = sent.needDay("on", "The day", "Enter the day");
        var words = sent.need("words", "Write what came of it");
        if (sent.errors().any()) {
            return page(id, sent);
        }
        groups.write(id, kind.orElseThrow(), on.orElseThrow(), words);
        return new ModelAndView("redirect:%s/%d".formatted(HERE, id));
    }

    private ModelAndView page(long id, Sent sent) {
        var errors = sent.errors();
        var group = groups.find(id);
        var facts = List.of(List.of("Answers to", group.parent()), List.of("Asked", group.commission()), List.of("Led by", group.chair()),
            List.of("Members", group.members().isBlank() ? "Not said" : group.members()), List.of("From", Dates.inWords(group.begins())), List.of("Done by", Dates.inWords(group.ends())));
        var lines = groups.lines(id).stream().map(line -> List.of(Dates.brief(line.day()), line.kind().inWords(), line.words(), line.worker())).toList();
        var kinds = Keepers.may() && group.closed() == null
            ? Option.choosing(Option.each(LineKind.values(), LineKind::inWords), sent.text("kind")) : List.<Option>of();
        return new ModelAndView("practice/group", Map.of("page", new RegisterPages.OneGroup(Places.at(HERE), group.name(), facts, lines, HERE + "/" + id, sent, kinds, errors)),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private LocalDate today() {
        return clock.instant().atZone(When.UK).toLocalDate();
    }
}
