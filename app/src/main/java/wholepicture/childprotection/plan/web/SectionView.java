package wholepicture.childprotection.plan.web;

import java.util.List;

/** A section of a conference's record as a page shows it. @param rows what it is, or whose, and its words */
public record SectionView(String key, String title, List<List<String>> rows) {}
