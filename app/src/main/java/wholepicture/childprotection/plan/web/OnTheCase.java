package wholepicture.childprotection.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.cases.CaseFile;
import wholepicture.cases.OnCase;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Telling;
import wholepicture.childprotection.plan.ConferenceRecord;
import wholepicture.ui.Dates;

/** The record of the conference, and who hears of the case regularly, on the page of the case. */
@Component
class OnTheCase implements OnCase {

    private final ChildProtection protection;

    OnTheCase(ChildProtection protection) {
        this.protection = protection;
    }

    @Override
    public String heading() {
        return "The conference, and who hears of the case";
    }

    @Override
    public List<Line> lines(CaseFile file) {
        if (!file.process().equals(ChildProtection.PROCESS)) {
            return List.of();
        }
        var read = protection.read(file.person(), file.ref());
        if (!read.isWhole()) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        ConferenceRecord.of(read.journey()).ifPresent(one -> lines.add(new Line("The record of the initial conference", file.address() + "/conference-record", Dates.brief(one.held().on()))));
        Telling.of(read.journey()).forEach(one -> lines.add(new Line("%s hears: %s".formatted(one.who(), one.what()), file.address() + "/update-sent", one.every().inWords())));
        return lines;
    }

    @Override
    public List<Line> begin(CaseFile file) {
        return List.of();
    }
}
