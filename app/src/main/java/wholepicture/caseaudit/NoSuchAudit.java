package wholepicture.caseaudit;

/** There is none, or none that the viewer may see now. */
public final class NoSuchAudit extends RuntimeException {}
