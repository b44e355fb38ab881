package wholepicture.cases;

/** Which way an act goes for the person whom the case is about. What protects is never held up; what withdraws protection may be. */
public enum Bearing {
    /** A concern raised, a discussion or conference called, a plan made or kept; and whatever else must never wait. */
    PROTECTS,
    /** What was seen, said or sent. */
    RECORDS,
    /** Closing, stepping down, ending a plan. */
    WITHDRAWS
}
