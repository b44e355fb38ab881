package wholepicture.meetings.web;

import java.util.List;

/** What was typed could not be kept; here it stands, so that it can be put elsewhere. */
public record RefusedPage(String why, String back, List<List<String>> words) {}
