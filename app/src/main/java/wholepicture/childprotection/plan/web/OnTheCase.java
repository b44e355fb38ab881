package wholepicture.childprotection.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import wholepicture.cases.OnCase.Line;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.OnWholeCase;
import wholepicture.childprotection.Telling;
import wholepicture.childprotection.plan.ConferenceRecord;
import wholepicture.ui.Dates;

/** The record of the conference, and who hears of the case regularly, on the page of the case. */
@Component
class OnTheCase implements OnWholeCase {

    @Override
    public String heading() {
        return "The conference, and who hears of the case";
    }

    @Override
    public List<Line> lines(Reading read) {
        var file = read.file();
        var lines = new ArrayList<Line>();
        ConferenceRecord.of(read.journey()).ifPresent(one -> lines.add(new Line("The record of the initial conference", file.address() + "/conference-record", Dates.brief(one.held().on()))));
        Telling.of(read.journey()).forEach(one -> lines.add(new Line("%s hears: %s".formatted(one.who(), one.what()), file.address() + "/update-sent", one.every().inWords())));
        return lines;
    }
}
