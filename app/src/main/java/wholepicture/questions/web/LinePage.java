package wholepicture.questions.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** A line of the next version, to be changed or added. @param isNew the kind of an old line cannot be changed: its answers are of that kind */
public record LinePage(String caption, Link back, String action, boolean isNew, LineForm form, List<Option> conditions, List<Option> themes, Errors errors) {}
