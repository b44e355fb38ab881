package wholepicture.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a process tells of itself, so that questions can be tied to its moments. Each process offers one bean. */
public interface CaseProcess {

    /** @param code as it is kept with the facts; {@code inWords} as people say it */
    record Named(String code, String inWords) {}

    /**
     * Something that can have happened: a fact, or a fact with a certain answer in it.
     *
     * @param path where in the fact the answer stands, as {@code plan.category}; empty when the fact alone counts
     * @param value what it must be; empty when anything but nothing counts
     */
    record Happening(String fact, String path, String value, String inWords) {

        /** Names it on a form. */
        public String code() {
            return path.isEmpty() ? fact : fact + "/" + path + "/" + value;
        }
    }

    /**
     * A question that stands in the process itself and that no act goes round.
     *
     * @param version of its wording
     * @param moment the fact with which it is answered
     * @param path where in that fact the answer stands
     * @param onlyWhere path and value of the facts that it concerns, as {@code closes=true}; empty when it concerns all
     * @param cited the source
     * @param expires when it must be looked at again
     * @param themes ids of the vocabulary of themes
     */
    record Written(String id, int version, String question, String moment, String path, String onlyWhere, Asked.Strength strength, String lesson, String cited, LocalDate expires, List<String> themes) {}

    /** As it is kept with its cases. */
    String process();

    String inWords();

    /** With what a question can be asked: the kinds of fact, in the order a case meets them. */
    List<Named> moments();

    /** How far its work comes; none where it has no stages. */
    default List<Named> stages() {
        return List.of();
    }

    /** What a question can depend on having happened before. */
    List<Happening> happenings();

    /** The questions that stand in its own acts. */
    default List<Written> written() {
        return List.of();
    }

    /** Whether its facts are those of cases of its own. What is not tells of its moments through {@link Occasions}. */
    default boolean hasCases() {
        return true;
    }

    /** How people name one piece of this work. @param about its number; empty where all that is known of a person is one piece */
    default String named(String about) {
        return about.isEmpty() ? inWords() : about;
    }

    /** Where one piece of this work stands. */
    default String address(UUID person, String about) {
        return "/people/%s/%s/%s".formatted(person, process(), about);
    }

    default Optional<Named> moment(String code) {
        return moments().stream().filter(named -> named.code().equals(code)).findFirst();
    }
}
