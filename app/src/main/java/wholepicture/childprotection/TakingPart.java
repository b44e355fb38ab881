package wholepicture.childprotection;

import java.util.Locale;
import java.util.stream.Stream;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Worded;

/** How the family takes part, what it is given so that it can, and whether we have grown used to it. */
public sealed interface TakingPart extends ByAnybody {

    @Override
    default Bearing bearing() {
        return Bearing.RECORDS;
    }

    /** How a parent or carer takes part. Source: A-060. */
    enum Part implements Worded {
        FULLY("Takes part, and does what was agreed"), PARTLY("Takes part in some of it"), IN_WORDS("Says yes, and does not"), NOT("Does not take part"), NOT_REACHED("Was not reached");

        private final String inWords;

        Part(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** One contact with one parent or carer. @param shows what shows it */
    record ParentTakesPart(String parent, Part takesPart, String shows) implements TakingPart {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return parent.isBlank() || shows.isBlank() ? "Say which parent or carer, and what shows how they take part." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.CONTACT;
        }

        @Override
        public String sentence() {
            return "How a parent or carer takes part was recorded";
        }
    }

    /** Nothing has moved for a while, and somebody asked whether we have grown used to it. Source: A-062. @param looks who looks afresh, and when */
    record FamiliarityAsked(String answer, String looks) implements TakingPart {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return answer.isBlank() || looks.isBlank() ? "Say what the honest answer is, and who looks afresh." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.ASSESSMENT;
        }

        @Override
        public String sentence() {
            return "It was asked whether we have grown used to this family";
        }
    }

    /** A manager has spoken with whoever holds the case of violence, mental ill health and drugs or drink that are here together. Source: A-061. */
    record CombinedSpokenOf(String agreed) implements TakingPart {

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return agreed.isBlank() ? "Say what was agreed." : "";
        }

        @Override
        public String sentence() {
            return "Violence, mental ill health and drugs or drink together were spoken of in supervision";
        }
    }

    /** What a family is given. */
    enum Paper implements Worded {
        PLAN("The plan"), DANGERS("What we worry about, and what must happen"), LETTER("A letter"), REPORT("A report, or minutes");

        private final String inWords;

        Paper(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** In which form. */
    enum Form implements Worded {
        AS_IS("As it was written"), EASY("In words that are easy to read"), TRANSLATED("Translated"), SPOKEN("Read or signed to them, by an interpreter or somebody they trust");

        private final String inWords;

        Form(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /**
     * Something was given to somebody of the family, in a form that they understand. Source.
     *
     * @param needs what they need in order to understand; "none" when they need nothing
     * @param language into which it was translated or spoken; may stay blank
     * @param words what was given, word for word; blank only where it was given as it was written
     * @param understood how it was checked that they understood, and what they said
     */
    record FamilyGiven(Paper paper, String whom, String needs, Form form, String language, String words, String understood) implements TakingPart {

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (Stream.of(whom, needs).anyMatch(String::isBlank)) {
                return "Say to whom it was given, and what they need in order to understand, or \"none\".";
            }
            if (needsSomething() && form == Form.AS_IS) {
                return "%s needs: %s. Give it in a form that meets this; it is not shared by handing over what they cannot use.".formatted(whom, needs);
            }
            if (form == Form.TRANSLATED && language.isBlank()) {
                return "Say into which language.";
            }
            if (form != Form.AS_IS && words.isBlank()) {
                return "Write what was given, word for word: it is kept with what was given.";
            }
            return needsSomething() && understood.isBlank() ? "Say how it was checked that %s understood, and what they said.".formatted(whom) : "";
        }

        private boolean needsSomething() {
            return !needs.strip().matches("(?i)(none|nothing|no)[.]?");
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.SHARING;
        }

        @Override
        public String sentence() {
            return "%s given to the family: %s".formatted(paper == Paper.DANGERS ? "What we worry about was" : paper.inWords() + " was", form.inWords().toLowerCase(Locale.UK));
        }
    }

    /** So often nothing better in a row, and it is asked by itself. */
    int STILL = 3;

    /** Whether the last core groups and reviews found nothing better, and nobody has asked since whether we have grown used to it. */
    static boolean standsStill(Journey journey) {
        int since = journey.lastOf(FamiliarityAsked.class).map(Journey.Happened::n).orElse(0);
        var judged = journey.facts().stream().filter(h -> h.n() > since).flatMap(h -> found(h.fact())).toList();
        return judged.size() >= STILL && judged.subList(judged.size() - STILL, judged.size()).stream().noneMatch(better -> better);
    }

    /** Whether something was better; empty for whatever judges nothing. */
    private static Stream<Boolean> found(Fact fact) {
        if (fact instanceof Planning.CoreGroupMet met && met.rated() != null) {
            return Stream.of(isBetter(met.rated()));
        }
        return fact instanceof Planning.ReviewHeld held && held.judged() != null ? Stream.of(held.judged().progress() != ChairsJudgement.Progress.NOT_ENOUGH) : Stream.of();
    }

    private static boolean isBetter(Planning.Rated rated) {
        return Stream.of(rated.risks(), rated.harm()).anyMatch(one -> one == Planning.Rating.BETTER || one == Planning.Rating.DONE);
    }
}
