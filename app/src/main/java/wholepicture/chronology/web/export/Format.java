package wholepicture.chronology.web.export;

import java.util.Arrays;
import java.util.Optional;

/** What a chronology can be exported as. */
public enum Format {
    PDF("PDF", "To read and to print; every page carries the reference", "application/pdf", "pdf"),
    WORD("Word", "To put into a report", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    CSV("CSV", "For a spreadsheet", "text/csv;charset=UTF-8", "csv");

    private final String inWords;
    private final String hint;
    private final String contentType;
    private final String ending;

    Format(String inWords, String hint, String contentType, String ending) {
        this.inWords = inWords;
        this.hint = hint;
        this.contentType = contentType;
        this.ending = ending;
    }

    public String inWords() {
        return inWords;
    }

    public String hint() {
        return hint;
    }

    String contentType() {
        return contentType;
    }

    String ending() {
        return ending;
    }

    static Optional<Format> named(String name) {
        return Arrays.stream(values()).filter(format -> format.name().equals(name)).findFirst();
    }
}
