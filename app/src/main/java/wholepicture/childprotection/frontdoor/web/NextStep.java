package wholepicture.childprotection.frontdoor.web;

/** What one kind of agency does next. @param own whether it is the viewer's own kind of agency */
public record NextStep(String agency, String step, boolean own) {}
