package wholepicture.childprotection.assessment.web;

import java.util.List;

/** How assessments and visits stand. @param counts what was counted, the team, and how many of how many; {@code pitfalls} and {@code contacts} alike. @param fathers a picture, quarter by quarter; empty when there is nothing to draw */
public record StandingPage(List<DueRow> due, List<List<String>> counts, List<List<String>> pitfalls, List<List<String>> contacts, String fathers) {

    public record DueRow(String team, String ref, String href, String what, String on) {}
}
