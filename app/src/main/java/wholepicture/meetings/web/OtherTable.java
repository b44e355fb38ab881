package wholepicture.meetings.web;

/** The page is not for this worker. */
final class OtherTable extends RuntimeException {

    OtherTable(String whose) {
        super(whose);
    }
}
