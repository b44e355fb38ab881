package wholepicture.caseaudit.web;

import java.util.List;

/** An audit in a list. @param reads whether the reader may open its cases; {@code state} empty while it is open */
public record AuditView(String title, String words, boolean reads, String state, long id, List<String> refs) {}
