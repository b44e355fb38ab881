package wholepicture.supervision.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.cases.CaseFile;
import wholepicture.cases.OnCase;
import wholepicture.supervision.Supervising;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/** The supervision of a case on its page, for those who supervise and for whoever holds it. */
@Component("supervisionOnTheCase")
class OnTheCase implements OnCase {

    private final Supervising supervising;

    OnTheCase(Supervising supervising) {
        this.supervising = supervising;
    }

    @Override
    public String heading() {
        return "Supervision";
    }

    @Override
    public List<Line> lines(CaseFile file) {
        if (!Supervising.mayRead(file)) {
            return List.of();
        }
        var spoken = supervising.spoken(file);
        int waiting = supervising.agenda(file, spoken).size();
        var overseen = supervising.overseen(file);
        var talk = waiting == 0 && spoken.isEmpty() ? Stream.<Line>of() : Stream.of(new Line(waiting == 1 ? "One point to speak of" : "%d points to speak of".formatted(waiting), address(file),
            spoken.isEmpty() ? "Not spoken of yet" : "Last on " + Dates.inWords(spoken.getFirst().held())));
        return Stream.concat(talk, overseen.isEmpty() ? Stream.of() : Stream.of(new Line(overseen.size() == 1 ? "One entry of a manager's oversight" : "%d entries of a manager's oversight".formatted(overseen.size()),
            address(file) + "#oversight", "Last on %s: %s".formatted(Dates.inWords(overseen.getFirst().at().atZone(When.UK).toLocalDate()), overseen.getFirst().gate())))).toList();
    }

    @Override
    public List<Line> begin(CaseFile file) {
        return Supervising.mayRead(file) ? List.of(new Line("Supervision of this case", address(file), "")) : List.of();
    }

    static String address(CaseFile file) {
        return "/people/%s/supervision/%s".formatted(file.person(), file.ref());
    }
}
