package wholepicture.access.web;

import java.util.List;
import java.util.stream.Stream;
import wholepicture.access.Looks;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** The journal as an administrator searches it. */
public record JournalPage(String worker, String kind, String words, String from, String to, List<String> kinds, List<Looks.Row> rows,
    Link older, Errors errors) {

    public List<Option> kindOptions() {
        return Stream.concat(Stream.of(new Option("", "Anything", "", kind.isEmpty())), kinds.stream().map(k -> new Option(k, k, "", k.equals(kind)))).toList();
    }
}
