package wholepicture.chronology.web;

import wholepicture.chronology.Gaps.Gap;
import wholepicture.ui.Dates;

/** A time without a line. @param perhaps says that a line with an uncertain date may fall into it; blank when none may */
public record GapView(String sentence, String perhaps) implements Shown {

    static GapView of(Gap gap) {
        var months = gap.wholeMonths() == 1 ? "1 month" : gap.wholeMonths() + " months";
        var sentence = gap.open() ? "No entry since %s: %s".formatted(Dates.inWords(gap.after()), months)
            : "No entry for %s, from %s to %s".formatted(months, Dates.inWords(gap.after()), Dates.inWords(gap.before()));
        return new GapView(sentence, gap.perhaps() == 0 ? ""
            : gap.perhaps() == 1 ? "1 entry with an uncertain date may fall into this time."
            : "%d entries with uncertain dates may fall into this time.".formatted(gap.perhaps()));
    }
}
