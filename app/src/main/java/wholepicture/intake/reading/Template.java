package wholepicture.intake.reading;

/** The CSV templates that an agency may download and fill. */
public enum Template {
    PEOPLE, ADDRESSES, RELATIONSHIPS, CONTACTS, APPOINTMENTS, CHRONOLOGY, FLAGS, INVOLVEMENTS
}
