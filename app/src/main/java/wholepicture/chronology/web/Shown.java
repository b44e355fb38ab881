package wholepicture.chronology.web;

/** What stands in the list: a line, or a time in which there is none. */
public sealed interface Shown permits LineView, GapView {}
