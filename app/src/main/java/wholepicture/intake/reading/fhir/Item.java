package wholepicture.intake.reading.fhir;

/**
 * One resource of a file, as it was sent.
 *
 * @param row its position in the bundle or its line, from 1
 * @param fullUrl the address that the bundle gives it; blank when it has none
 * @param type its resource type; blank when it says none
 * @param raw the resource as text; blank when the entry had none or it was too large to hold
 * @param isJson whether {@code raw} is JSON, otherwise XML
 * @param trouble what is wrong with it as a text, blank when nothing is: it is too large, it is not JSON
 */
record Item(long row, String fullUrl, String type, String raw, boolean isJson, String trouble) {

    Item at(long otherRow) {
        return new Item(otherRow, fullUrl, type, raw, isJson, trouble);
    }
}
