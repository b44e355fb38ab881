package wholepicture.questions.web;

import java.util.List;
import wholepicture.ui.Link;

/** Everything that was ever answered in one field. */
public record HistoryPage(String about, String title, Link back, List<List<String>> rows) {}
