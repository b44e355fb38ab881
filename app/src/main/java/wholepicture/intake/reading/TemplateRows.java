package wholepicture.intake.reading;

import java.util.List;
import wholepicture.arrivals.Arrival;

/** Reads the rows of a template. */
record TemplateRows(Template template) implements RowReader {

    @Override
    public String what() {
        return Words.say(template);
    }

    @Override
    public List<Arrival> read(Row row) {
        return switch (template) {
            case PEOPLE -> PersonRows.person(row);
            case ADDRESSES -> PersonRows.address(row);
            case RELATIONSHIPS -> PersonRows.relationship(row);
            case FLAGS -> PersonRows.flag(row);
            case INVOLVEMENTS -> PersonRows.involvement(row);
            case CONTACTS -> EntryRows.contact(row);
            case APPOINTMENTS -> EntryRows.appointment(row);
            case CHRONOLOGY -> EntryRows.line(row);
        };
    }

    /** Where columns that are not of the template go. */
    String keptWhere() {
        return switch (template) {
            case PEOPLE -> "are shown among the person's particulars";
            case CONTACTS, APPOINTMENTS, CHRONOLOGY -> "are kept beside each line as they were sent";
            case ADDRESSES, RELATIONSHIPS, FLAGS, INVOLVEMENTS -> "stay in the file as it was received and are not shown";
        };
    }
}
