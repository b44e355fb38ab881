package wholepicture.intake.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One column of a template: the reader, the file to download and the page that explains it are all
 * made from this.
 *
 * @param name the heading
 * @param kind what is written in it
 * @param need whether the column or a value must be there
 * @param meaning one sentence for the person who fills it in
 * @param example an invented value
 * @param also other headings under which agencies' systems export the same
 */
public record Field(String name, Kind kind, Need need, String meaning, String example, List<String> also) {

    /** What a cell holds. */
    public enum Kind {
        TEXT("words", List.of()),
        LIST("words, parted by semicolons", List.of()),
        DATE("a date: 2024-05-03, May 2024, 2024", List.of()),
        YES_NO("yes or no", List.of()),
        NHS_NUMBER("ten digits, spaces allowed", List.of()),
        UPN("a letter and twelve more characters", List.of()),
        POSTCODE("a postcode", List.of()),
        SEX("one of the words", Words.SEX.ours()),
        GRADE("one of the words", Words.GRADE.ours()),
        RELATIONSHIP("one of the words", Words.RELATIONSHIP.ours()),
        ENTRY_KIND("one of the words", Words.ENTRY_KIND.ours()),
        OUTCOME("one of the words, or an NHS code", Words.OUTCOME.ours()),
        SIGNIFICANCE("one of the words", Words.SIGNIFICANCE.ours()),
        VOICE("one of the words", Words.VOICE.ours()),
        FACTORS("any of the words, parted by semicolons", Words.FACTOR.ours());

        private final String inWords;
        private final List<String> allowed;

        Kind(String inWords, List<String> allowed) {
            this.inWords = inWords;
            this.allowed = allowed;
        }

        public String inWords() {
            return inWords;
        }

        /** The words of a closed list; empty when any will do. */
        public List<String> allowed() {
            return allowed;
        }
    }

    /** Whether it may be left out. */
    public enum Need {
        /** The column may be missing. */
        OPTIONAL,
        /** The column must be there; a cell may be empty. */
        COLUMN,
        /** Every row must have a value. */
        VALUE
    }

    public Field {
        also = List.copyOf(also);
    }

    static Field of(String name, Kind kind, String meaning, String example, String... also) {
        return new Field(name, kind, Need.OPTIONAL, meaning, example, Arrays.asList(also));
    }

    Field column() {
        return new Field(name, kind, Need.COLUMN, meaning, example, also);
    }

    Field value() {
        return new Field(name, kind, Need.VALUE, meaning, example, also);
    }

    /** All headings by which it may be known, without capitals and spaces, its own first. */
    List<String> headings() {
        return Stream.concat(Stream.of(name), also.stream()).map(Words::plain).toList();
    }

    static Field person() {
        return of("person_id", Kind.TEXT, "Your own number for the person, the same in every file you send.", "P-1001",
            "person ref", "person number", "client id", "client number", "client ref", "patient id", "patient number", "local id",
            "local person id", "pupil id", "student id", "child id", "service user id", "mosaic id", "liquidlogic id", "swift id",
            "rio number", "hospital number", "mrn", "nominal id", "nominal ref", "tenant id", "tenant ref", "case id", "subject id",
            "unique id", "person", "id").value();
    }

    static Field grade() {
        return of("grade", Kind.GRADE, "How closely you ask us to keep it. Leave empty to keep it as the person is kept.", "",
            "restriction", "confidentiality", "sensitivity", "access level");
    }

    static Field recorded() {
        return of("recorded", Kind.DATE, "When it was written down, if that was later.", "2024-05-04", "recorded date", "date recorded",
            "created", "created date", "date entered", "entry date", "date created");
    }

    static Field factors() {
        return of("factors", Kind.FACTORS, "Concerns that the line is evidence of.", "", "factor", "concerns", "risk factors",
            "presenting issues", "abuse type");
    }

    static Field from(String meaning, String example) {
        return of("from", Kind.DATE, meaning, example, "start", "start date", "from date", "date from", "valid from", "began", "opened",
            "date opened", "allocated date", "move in date", "moved in");
    }

    static Field to(String meaning) {
        return of("to", Kind.DATE, meaning, "", "end", "end date", "to date", "date to", "valid to", "ended", "closed", "date closed",
            "move out date", "moved out");
    }
}
