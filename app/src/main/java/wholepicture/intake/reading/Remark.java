package wholepicture.intake.reading;

/**
 * Something worth knowing about a row that was taken in all the same: an NHS number that fails its
 * check digit, a column that is not ours.
 *
 * @param column the column's heading as sent, or the element of a resource; may be blank
 * @param value what stood there; may be blank
 * @param sentence what we noticed and what we did
 */
public record Remark(String column, String value, String sentence) {

    public Remark {
        value = value.length() <= 200 ? value : value.substring(0, 199) + "…";
    }
}
