package wholepicture.childprotection;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Worded;

/** Powers that protect a child at once: police protection and the orders of a court. Sources: Children Act 1989, sections 43 to 46 (B4). */
public sealed interface Emergency extends ByAnybody {

    /**
     * The child was taken into police protection. It brings a strategy discussion about where none is under way.
     *
     * @param officer the constable, and {@code designated} the officer who has the case inquired into
     * @param place where the child was taken, or kept from being removed
     * @param careTold when and how children's social care was told; {@code childTold} and {@code parentsTold} alike
     * @param wishes what the child wishes and feels
     * @param newSince what is new since an earlier use: it is not renewed on the same facts
     */
    record PoliceProtectionTaken(String officer, String designated, String grounds, String place, String careTold, String childTold, String wishes,
        String parentsTold, String newSince) implements Emergency {

        @Override
        public Stage leadsTo(Journey before) {
            return before.stageWithStrategy();
        }

        @Override
        public Set<Stage> mayLeadTo() {
            return Set.of(Stage.AWAITING_STRATEGY);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (before.isBetween(PoliceProtectionTaken.class, PoliceProtectionEnded.class)) {
                return "The child is in police protection already. It lasts 72 hours at most and is not renewed.";
            }
            if (grounds.isBlank() || officer.isBlank()) {
                return "Say who acted, and on what grounds: the reasonable cause to believe that the child would otherwise be likely to suffer significant harm.";
            }
            return before.has(PoliceProtectionTaken.class) && newSince.isBlank()
                ? "The child was in police protection before. Say what is new: it is not used again on the same facts." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "Taken into police protection";
        }
    }

    /** Police protection was thought of and not used; that is a decision, and kept as one. */
    record PoliceProtectionConsidered(String seen, String whyNot) implements Emergency {

        @Override
        public String unlawful(Journey before, Moment moment) {
            return seen.isBlank() || whyNot.isBlank() ? "Say what was seen, and why police protection was not used." : "";
        }

        @Override
        public String sentence() {
            return "Police protection was considered and not used";
        }
    }

    /** How police protection may end (B4). */
    enum ProtectionEnd implements Worded {
        RELEASED("Released: no reasonable cause any more"), EMERGENCY_ORDER("An emergency protection order was made"),
        ACCOMMODATED("Looked after with the parents' agreement (section 20)"), CARE_ORDER("An interim care order was made");

        private final String inWords;

        ProtectionEnd(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** @param where where the child is now */
    record PoliceProtectionEnded(ProtectionEnd how, String where) implements Emergency {

        @Override
        public String unlawful(Journey before, Moment moment) {
            if (!before.isBetween(PoliceProtectionTaken.class, PoliceProtectionEnded.class)) {
                return "The child is not in police protection.";
            }
            return before.lastOf(PoliceProtectionTaken.class).filter(taken -> moment.happened().isBefore(taken.at())).isPresent()
                ? "That is before police protection began." : "";
        }

        @Override
        public String sentence() {
            return "Police protection ended";
        }
    }

    /** Every use is looked at again by somebody who did not record it. */
    record PoliceProtectionAudited(boolean lawful, boolean toldEverybody, String quality, String follows) implements Emergency {

        @Override
        public Set<Stage> from() {
            return EnumSet.allOf(Stage.class);
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            var use = before.lastOf(PoliceProtectionTaken.class);
            if (use.isEmpty() || before.hasSince(PoliceProtectionTaken.class, PoliceProtectionAudited.class)) {
                return "There is no use of police protection that is still to be audited.";
            }
            return Objects.equals(use.get().worker(), moment.worker()) ? "You recorded this use yourself. Somebody else audits it." : "";
        }

        @Override
        public String sentence() {
            return "The use of police protection was audited";
        }
    }

    /** What a court orders at once. */
    enum Order implements Worded {
        EMERGENCY_PROTECTION("Emergency protection order"), EXTENSION("Extension of an emergency protection order"),
        CHILD_ASSESSMENT("Child assessment order"), INTERIM_CARE("Interim care order"), INTERIM_SUPERVISION("Interim supervision order");

        private final String inWords;

        Order(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /**
     * @param policeAsked whether the designated officer asked for it: then its 8 days begin with the first day of police protection
     * @param begins the day that the order names as its beginning; {@code null} for the day it was made
     * @param terms directions, exclusion of a person, contact
     */
    record OrderMade(Order order, boolean policeAsked, String court, @Nullable LocalDate begins, String terms) implements Emergency {

        @Override
        public By by() {
            return By.WORKER;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            var running = before.isBetween(OrderMade.class, OrderEnded.class) ? before.lastOf(OrderMade.class).map(last -> ((OrderMade) last.fact()).order) : Optional.<Order>empty();
            if (order == Order.EXTENSION && !running.equals(Optional.of(Order.EMERGENCY_PROTECTION))) {
                return running.equals(Optional.of(Order.EXTENSION)) ? "An emergency protection order is extended once only." : "There is no emergency protection order to extend.";
            }
            if (order == Order.EMERGENCY_PROTECTION && (running.equals(Optional.of(Order.EMERGENCY_PROTECTION)) || running.equals(Optional.of(Order.EXTENSION)))) {
                return "An emergency protection order is running already. Record an extension, or that it ended.";
            }
            if (policeAsked && !before.has(PoliceProtectionTaken.class)) {
                return "The police ask for an order only for a child in police protection.";
            }
            return begins != null && Duration.between(moment.on().atStartOfDay(), begins.atStartOfDay()).abs().toDays() > 90
                ? "The day that the order names is more than three months from the day it was made." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return order.inWords() + " made";
        }
    }

    /** @param how it ran out, was discharged, or another order took its place */
    record OrderEnded(String how) implements Emergency {

        @Override
        public By by() {
            return By.WORKER;
        }

        @Override
        public String unlawful(Journey before, Moment moment) {
            return before.isBetween(OrderMade.class, OrderEnded.class) ? "" : "No order is running.";
        }

        @Override
        public String sentence() {
            return "The order ended";
        }
    }
}
