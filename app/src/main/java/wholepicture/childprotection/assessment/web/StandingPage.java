package wholepicture.childprotection.assessment.web;

import java.util.List;

/** How assessments stand. @param counts what was counted, the team, and how many of how many */
public record StandingPage(List<DueRow> due, List<List<String>> counts, List<List<String>> pitfalls) {

    public record DueRow(String team, String ref, String href, String what, String on) {}
}
