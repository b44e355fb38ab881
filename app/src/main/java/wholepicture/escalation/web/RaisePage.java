package wholepicture.escalation.web;

import java.util.List;
import wholepicture.cases.AskedForm;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** The form by which a disagreement is raised. @param recorded true when whoever asks has just recorded that an agency disagrees. @param asked what lessons ask with it */
public record RaisePage(String about, Link back, boolean recorded, String policy, String rule, String cited, List<Option> agencies, String issue, String wanted,
    List<AskedForm.Shown> asked, String shown, Errors errors) {}
