package wholepicture.intake.reading;

/**
 * Why a row, or a whole file, could not be taken in, and the way out.
 *
 * @param row as in {@link Place#row()}; 0 when it concerns the whole file
 * @param column the column's heading as sent, or the element of a resource; blank when it concerns the whole row
 * @param value what stood there, at most 200 characters; blank when nothing did
 * @param whatIsWrong one sentence
 * @param remedy one sentence that says what to do
 */
public record Problem(long row, String column, String value, String whatIsWrong, String remedy) {

    public Problem {
        value = value.length() <= 200 ? value : value.substring(0, 199) + "…";
    }

    /** A problem of the whole file. */
    public static Problem ofFile(String whatIsWrong, String remedy) {
        return new Problem(0, "", "", whatIsWrong, remedy);
    }

    /** "Row 12, born, "31/02/2019": this is not a real date. Write the date as 2019-02-28." */
    public String inWords() {
        var where = new StringBuilder(row == 0 ? "" : "Row " + row);
        if (!column.isBlank()) {
            where.append(where.isEmpty() ? "" : ", ").append(column);
        }
        if (!value.isBlank()) {
            where.append(where.isEmpty() ? "" : ", ").append('"').append(value).append('"');
        }
        return (where.isEmpty() ? "" : where + ": ") + whatIsWrong + " " + remedy;
    }
}
