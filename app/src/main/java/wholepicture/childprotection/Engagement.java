package wholepicture.childprotection;

import java.util.stream.Stream;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Worded;

/** How a family is with those who work with it: aggression, staying away, and going along only in appearance. */
public sealed interface Engagement extends ByAnybody {

    @Override
    default EntryKind chronologyKind() {
        return EntryKind.CONCERN;
    }

    @Override
    default Bearing bearing() {
        return Bearing.RECORDS;
    }

    /** How aggression shows. Source: guidance on plans, "Is it overt? Is it passive?". */
    enum Way implements Worded {
        OVERT("Overt: shouting, threats, violence"), PASSIVE("Passive: silence, lateness, never there");

        private final String inWords;

        Way(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** @param others what other workers have met; {@code feelings} what it did to the worker; {@code effect} what it does to the work */
    record AggressionMet(Way way, String what, String others, String feelings, String effect, String mitigation) implements Engagement {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return Stream.of(what, effect, mitigation).anyMatch(String::isBlank) ? "Say what happened, what it does to the work with the child, and what is done about it." : "";
        }

        @Override
        public String sentence() {
            return "Aggression towards workers was recorded: " + (way == Way.OVERT ? "overt" : "passive");
        }
    }

    /** A family does not engage: with what we do, and what follows if it goes on. */
    record NotEngaging(String what, String strategy, String consequence) implements Engagement {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return Stream.of(what, strategy, consequence).anyMatch(String::isBlank) ? "Say how the family does not engage, by which strategy you meet it, and what follows if it goes on." : "";
        }

        @Override
        public String sentence() {
            return "The family does not engage; a strategy and a consequence were set";
        }
    }

    /** The family goes along only in appearance. It stands on the case until a manager has spoken of it with the worker. */
    record DisguisedCompliance(String evidence, String challenge, String response) implements Engagement {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return evidence.isBlank() || challenge.isBlank() ? "Say what shows it, and how the family was challenged." : "";
        }

        @Override
        public String sentence() {
            return "Disguised compliance was recorded";
        }
    }

    /** A manager has spoken of it with whoever holds the case. */
    record ComplianceAddressed(String how) implements Engagement {

        @Override
        public By by() {
            return By.MANAGER;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return !before.isBetween(DisguisedCompliance.class, ComplianceAddressed.class) ? "No disguised compliance waits to be spoken of."
                : how.isBlank() ? "Say what was agreed." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.DECISION;
        }

        @Override
        public String sentence() {
            return "Disguised compliance was spoken of in supervision";
        }
    }
}
