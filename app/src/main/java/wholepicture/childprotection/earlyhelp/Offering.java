package wholepicture.childprotection.earlyhelp;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.earlyhelp.HelpWords.Offer;
import wholepicture.childprotection.earlyhelp.HelpWords.Trigger;
import wholepicture.ui.Sentences;

/** From what asks for early help to the family's needs being understood: the offer, the lead professional, the team around the family, the assessment. */
public sealed interface Offering extends HelpFact {

    /**
     * Something asks whether early help is offered, or a family comes down from child protection with what is known of it.
     *
     * @param area whose offer it is: the code of the authority where the child lives
     * @param known what is carried along, with where it comes from; empty when nothing is
     * @param source the reference of the case that it comes from; empty when it comes from none
     */
    record HelpAsked(Trigger trigger, String what, String area, String known, String source) implements Offering {

        @Override
        public Set<HelpStage> from() {
            return Set.of();
        }

        @Override
        public HelpStage leadsTo(Episode before) {
            return HelpStage.OFFER_DUE;
        }

        @Override
        public boolean isForTeam() {
            return true;
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String unlawful(Episode before, LocalDate on) {
            return what.isBlank() ? "Say what happened, or what the family needs." : "";
        }

        @Override
        public String sentence() {
            return "Early help is to be decided on: " + Sentences.within(trigger.inWords());
        }
    }

    /** @param who who was asked, and what they and the child said; needed unless it is not needed */
    record OfferDecided(Offer offer, String who) implements Offering {

        @Override
        public Set<HelpStage> from() {
            return Set.of(HelpStage.OFFER_DUE);
        }

        @Override
        public HelpStage leadsTo(Episode before) {
            return offer == Offer.ACCEPTED ? HelpStage.ASSESSING : HelpStage.ENDED;
        }

        @Override
        public Bearing bearing() {
            return offer == Offer.ACCEPTED ? Bearing.PROTECTS : Bearing.WITHDRAWS;
        }

        @Override
        public String unlawful(Episode before, LocalDate on) {
            return offer != Offer.NOT_NEEDED && who.isBlank() ? "Say who was asked, and what they and the child said: early help needs the family's agreement." : "";
        }

        @Override
        public String sentence() {
            return switch (offer) {
                case ACCEPTED -> "Early help was offered, and the family accepted it";
                case DECLINED -> "Early help was offered, and the family declined it";
                case NOT_NEEDED -> "Decided that early help is not needed";
            };
        }
    }

    /** The one who holds everything together and whom the family rings. There is one at a time. */
    record LeadNamed(long worker, String name, String agency) implements Offering {

        @Override
        public Set<HelpStage> from() {
            return HelpStage.RUNNING;
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "%s, %s, is the lead professional".formatted(name, agency);
        }
    }

    /** Somebody of another agency joins the team around the family. */
    record TeamJoined(String agency, String who, String part) implements Offering {

        @Override
        public Set<HelpStage> from() {
            return HelpStage.WORKING;
        }

        @Override
        public boolean isForTeam() {
            return true;
        }

        @Override
        public String unlawful(Episode before, LocalDate on) {
            return agency.isBlank() || who.isBlank() ? "Say who joins, and of which agency." : "";
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String sentence() {
            return "%s, %s, joined the team around the family".formatted(who, agency);
        }
    }

    /** The child lives in another area now: its form and its route hold from now on. */
    record AreaChanged(String area, String name) implements Offering {

        @Override
        public Set<HelpStage> from() {
            return HelpStage.RUNNING;
        }

        @Override
        public String unlawful(Episode before, LocalDate on) {
            return area.isBlank() ? "Choose the area." : area.equals(before.area()) ? "It is this area already." : "";
        }

        @Override
        public String sentence() {
            return "The area of the early help changed: " + name;
        }
    }

    /**
     * The needs of the child and the family, in the area's own form.
     *
     * @param form its name, as it was on that day
     * @param answers each heading of the form, with what was written under it
     * @param childSays what the child said or showed
     * @param several whether more than one agency is needed
     */
    record FamilyAssessed(String form, List<Answer> answers, String childSays, boolean several) implements Offering {

        public FamilyAssessed {
            answers = List.copyOf(answers);
        }

        /** What was written under a heading of the form. */
        public record Answer(String heading, String text) {}

        @Override
        public Set<HelpStage> from() {
            return HelpStage.WORKING;
        }

        @Override
        public String unlawful(Episode before, LocalDate on) {
            var open = answers.stream().filter(one -> one.text().isBlank()).map(Answer::heading).findFirst();
            return open.isPresent() ? "Nothing is written yet under: %s.".formatted(open.get())
                : childSays.isBlank() ? "Say what the child said or showed, or how somebody tried to find out." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.ASSESSMENT;
        }

        @Override
        public String sentence() {
            return "The family's needs were assessed for early help: " + form;
        }
    }
}
