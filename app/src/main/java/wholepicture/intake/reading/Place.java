package wholepicture.intake.reading;

/**
 * Where in a delivery one unit (a row, a resource) stands.
 *
 * @param number 1, 2, 3 … through the whole delivery without gaps, and the same whenever the same
 *     file is read again
 * @param part the name of the file inside an archive, blank when the file is no archive
 * @param row as the sender counts: a spreadsheet's row (its header is row 1), a line of NDJSON, the
 *     position in a bundle (from 1)
 * @param what what kind of unit it is: "people", "Patient"
 */
public record Place(long number, String part, long row, String what) {

    /** "row 12", "row 12 of pupils.csv" */
    public String inWords() {
        return part.isBlank() ? "row " + row : "row %d of %s".formatted(row, part);
    }
}
