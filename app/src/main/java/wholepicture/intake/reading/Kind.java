package wholepicture.intake.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a file is, by its first bytes and not by its name. */
enum Kind {
    ZIP, GZIP, JSON, XML, TABLE, EMPTY,
    WORKBOOK("an Excel workbook", "Save it as \"CSV UTF-8\" and send that."),
    DOCUMENT("a Word or PowerPoint document", "Put what it says into a template, and send that."),
    OLD_OFFICE("a document of an old Microsoft Office", "Save it as \"CSV UTF-8\" and send that."),
    PDF("a PDF", "Send the table it was made from, as CSV."),
    PICTURE("a picture", "Send tables as CSV."),
    PACKED("packed in a way that is not read", "Pack it as .zip or .gz."),
    DATABASE("a database file", "Export its tables as CSV, and send those.");

    private final String inWords;
    private final String remedy;

    Kind() {
        this("", "");
    }

    Kind(String inWords, String remedy) {
        this.inWords = inWords;
        this.remedy = remedy;
    }

    /** The refusal of a file of this kind, for kinds that are not read. */
    FileRefused refusal() {
        return new FileRefused("The file is %s, whatever its name says.".formatted(inWords), remedy);
    }

    static Kind of(ReceivedFile file) throws IOException {
        byte[] head;
        try (var in = file.open()) {
            head = in.readNBytes(4096);
        }
        if (head.length == 0) {
            return EMPTY;
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return text.contains("xl/") || text.contains("[Content_Types].xml") && !text.contains("word/") && !text.contains("ppt/") ? WORKBOOK
                : text.contains("word/") || text.contains("ppt/") ? DOCUMENT : ZIP;
        }
        if (text.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (text.startsWith("%PDF")) {
            return PDF;
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_OFFICE;
        }
        if (text.startsWith("\u0089PNG") || text.startsWith("\u00ff\u00d8\u00ff") || text.startsWith("GIF8") || text.startsWith("RIFF")) {
            return PICTURE;
        }
        if (text.startsWith("7z\u00bc\u00af") || text.startsWith("Rar!") || text.startsWith("BZh") || text.startsWith("\u00fd7zXZ")
            || text.startsWith("\u0028\u00b5\u002f\u00fd")) {
            return PACKED;
        }
        if (text.startsWith("SQLite format 3") || text.startsWith("\u0000\u0001\u0000\u0000Standard")) {
            return DATABASE;
        }
        return text(text);
    }

    private static Kind text(String head) {
        var plain = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '{' || c == '[') {
                return JSON;
            }
            if (c == '<') {
                return XML;
            }
            boolean skipped = c <= ' ' || c == 0xFF || c == 0xFE;
            if (!skipped) {
                return TABLE;
            }
        }
        return TABLE;
    }
}
