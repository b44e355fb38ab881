package wholepicture.meetings.web;

import java.util.List;
import wholepicture.cases.AskedForm;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/** What came of an action, with what lessons ask then. @param what was agreed to be done */
public record ActionPage(String number, int n, String what, Link back, String outcome, List<AskedForm.Shown> asked, String shown, Errors errors) {}
